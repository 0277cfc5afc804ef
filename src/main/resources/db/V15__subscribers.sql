-- Who asked for mail. An address is here once; one that nobody confirms is deleted after a while.
CREATE TABLE subscriber (
    id           ${identity},
    email        TEXT NOT NULL UNIQUE,
    sorted_as    TEXT,          -- the address in hexadecimal, which every database orders alike and finds by its beginning
    state        TEXT NOT NULL, -- pending, confirmed, ended or suppressed
    consent      TEXT NOT NULL, -- where it was given: form, or what an import said
    asked_at     TEXT NOT NULL,
    confirmed_at TEXT,
    ended_at     TEXT,
    reason       TEXT           -- why it was suppressed
);

CREATE INDEX subscriber_by_state ON subscriber (state, id);

CREATE INDEX subscriber_by_address ON subscriber (sorted_as);

CREATE INDEX subscriber_unconfirmed ON subscriber (confirmed_at, asked_at);

-- Kept beside the rows, because counting a million of them takes longer than a page may.
CREATE TABLE subscriber_count (
    state       TEXT PRIMARY KEY,
    subscribers BIGINT NOT NULL
);

-- What a subscriber hears of, and how soon.
CREATE TABLE wish (
    subscriber BIGINT NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
    topic      TEXT NOT NULL,
    pace       TEXT NOT NULL,            -- weekly or at-once
    told       BIGINT NOT NULL DEFAULT 0, -- the last change that was told at once
    told_at    TEXT,
    PRIMARY KEY (subscriber, topic)
);

CREATE INDEX wish_at_once ON wish (pace, topic, told);

-- The links that were mailed to confirm wishes.
CREATE TABLE confirmation_link (
    hash       TEXT PRIMARY KEY,
    subscriber BIGINT NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
    wishes     TEXT NOT NULL,
    made_at    TEXT NOT NULL,
    used_at    TEXT
);

CREATE INDEX confirmation_link_of ON confirmation_link (subscriber, made_at);

-- Addresses whose owners had everything erased: a keyed hash, by which an import passes them over.
CREATE TABLE erasure (
    hash      TEXT PRIMARY KEY,
    erased_at TEXT NOT NULL,
    asked_at  TEXT -- when its owner was last asked to confirm a new sign-up
);

INSERT INTO subscriber (email, state, consent, asked_at, confirmed_at, ended_at)
SELECT email, state, 'form', asked_at, confirmed_at, ended_at FROM subscription ORDER BY id;

INSERT INTO wish (subscriber, topic, pace) SELECT id, 'everything', 'weekly' FROM subscriber WHERE state = 'confirmed';

INSERT INTO confirmation_link (hash, subscriber, wishes, made_at, used_at)
SELECT hash, subscriber.id, 'everything=weekly', made_at, used_at
FROM confirmation JOIN subscription ON subscription.id = confirmation.subscription JOIN subscriber ON subscriber.email = subscription.email;

INSERT INTO subscriber_count (state, subscribers) VALUES ('pending', 0), ('confirmed', 0), ('ended', 0), ('suppressed', 0);

UPDATE subscriber_count SET subscribers = (SELECT count(*) FROM subscriber WHERE subscriber.state = subscriber_count.state);

DROP TABLE confirmation;

DROP TABLE subscription;
