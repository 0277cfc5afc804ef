-- Editions of the digest, by the week they are for. One that is not approved can still be changed.
CREATE TABLE digest_issue (
    week        TEXT PRIMARY KEY, -- 2026-W47
    state       TEXT NOT NULL,    -- draft, approved or dropped
    content     TEXT NOT NULL,    -- JSON; what the editor left out is marked in it
    composed_at TEXT NOT NULL,
    approved_at TEXT,
    approved_by TEXT              -- the editor's address; null when approval is automatic
);

-- What was published when an edition was composed, so that the next one can tell what happened since.
CREATE TABLE digest_base (
    week     TEXT PRIMARY KEY, -- empty for the first, which belongs to no edition
    content  TEXT NOT NULL,
    taken_at TEXT NOT NULL
);

-- What was published when somebody last looked for changes to tell at once.
CREATE TABLE watch_base (
    id       INTEGER PRIMARY KEY, -- always 1
    revision BIGINT NOT NULL,     -- counts the changes of this row
    content  TEXT NOT NULL
);

-- Changes that those who watch a tool or a pair are told at once.
CREATE TABLE watch_change (
    id         ${identity},
    topic      TEXT NOT NULL,
    title      TEXT NOT NULL,
    text       TEXT NOT NULL,
    path       TEXT NOT NULL,
    noticed_at TEXT NOT NULL
);

CREATE INDEX watch_change_of ON watch_change (topic, id);

ALTER TABLE mail ADD COLUMN unsubscribe TEXT; -- for the header of that name; null in what is no bulk mail
