-- Who asked for the weekly mail. An address is here once; one that nobody confirms is deleted after a while.
CREATE TABLE subscription (
    id           ${identity},
    email        TEXT NOT NULL UNIQUE,
    topic        TEXT NOT NULL,
    state        TEXT NOT NULL,        -- pending, confirmed or ended
    unsubscribe  TEXT NOT NULL UNIQUE, -- a token in clear: every mail repeats it, and all it can do is end the subscription
    asked_at     TEXT NOT NULL,
    confirmed_at TEXT,
    ended_at     TEXT
);

CREATE INDEX subscription_unconfirmed ON subscription (confirmed_at, asked_at);

-- The links that were mailed to confirm a subscription.
CREATE TABLE confirmation (
    hash         TEXT PRIMARY KEY,
    subscription BIGINT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    made_at      TEXT NOT NULL,
    used_at      TEXT
);

CREATE INDEX confirmation_of_subscription ON confirmation (subscription, made_at);

-- Mail that waits, was sent, or could not be. The words are emptied when a mail no longer waits: they hold tokens.
CREATE TABLE mail (
    id              ${identity},
    reference       TEXT NOT NULL UNIQUE, -- becomes the Message-ID
    recipient       TEXT NOT NULL,
    subject         TEXT NOT NULL,
    text            TEXT NOT NULL,
    html            TEXT NOT NULL,
    queued_at       TEXT NOT NULL,
    attempts        INTEGER NOT NULL,     -- begun
    next_attempt_at TEXT,                 -- null when sent or given up
    sent_at         TEXT,
    failure         TEXT                  -- of the last attempt
);

CREATE INDEX mail_due ON mail (next_attempt_at);

CREATE INDEX mail_to ON mail (recipient);
