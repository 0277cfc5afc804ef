-- Briefs that the people of this installation keep, with what they decided about tools. Private to those who sign in.
CREATE TABLE saved_brief (
    id            ${identity},
    title         TEXT NOT NULL,
    query         TEXT NOT NULL,    -- as the address of /decide has it
    notes         TEXT NOT NULL,
    approved_only INTEGER NOT NULL, -- 1: tools that are not approved are left out
    saved_by      BIGINT REFERENCES account (id) ON DELETE SET NULL,
    saved_at      TEXT NOT NULL
);

-- Approved and forbidden tools.
CREATE TABLE saved_brief_tool (
    brief      BIGINT NOT NULL REFERENCES saved_brief (id) ON DELETE CASCADE,
    tool       TEXT NOT NULL,
    approved   INTEGER NOT NULL, -- 0: forbidden
    reason     TEXT NOT NULL,
    decided_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (brief, tool)
);

-- What a team asks that no source could say.
CREATE TABLE saved_brief_criterion (
    id    ${identity},
    brief BIGINT NOT NULL REFERENCES saved_brief (id) ON DELETE CASCADE,
    name  TEXT NOT NULL,
    must  INTEGER NOT NULL -- 0: nice to have
);

CREATE TABLE saved_brief_judgement (
    criterion BIGINT NOT NULL REFERENCES saved_brief_criterion (id) ON DELETE CASCADE,
    tool      TEXT NOT NULL,
    met       INTEGER NOT NULL,
    note      TEXT NOT NULL,
    judged_by BIGINT REFERENCES account (id) ON DELETE SET NULL,
    judged_at TEXT NOT NULL,
    PRIMARY KEY (criterion, tool)
);

-- Appended; the last of each account counts, and one without a tool takes it back.
CREATE TABLE saved_brief_vote (
    id      ${identity},
    brief   BIGINT NOT NULL REFERENCES saved_brief (id) ON DELETE CASCADE,
    account BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    tool    TEXT,
    reason  TEXT NOT NULL,
    cast_at TEXT NOT NULL
);

CREATE INDEX saved_brief_vote_of_brief ON saved_brief_vote (brief, account, id);

CREATE TABLE saved_brief_watcher (
    brief   BIGINT NOT NULL REFERENCES saved_brief (id) ON DELETE CASCADE,
    account BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    PRIMARY KEY (brief, account)
);

-- The answer that the watchers were last told of, and what had changed then. Absent until the first look after a change of the brief.
CREATE TABLE saved_brief_answer (
    brief   BIGINT PRIMARY KEY REFERENCES saved_brief (id) ON DELETE CASCADE,
    record  TEXT NOT NULL, -- the decision record in its canonical form
    changes TEXT NOT NULL, -- a line for each
    seen_at TEXT NOT NULL
);
