-- What is taken in from outside. A source lists models, each listing of which belongs to an offer of a tool.

-- What was last read of a source. Absent is empty.
CREATE TABLE intake (
    source        TEXT PRIMARY KEY,
    content_hash  TEXT NOT NULL,
    read_on       TEXT NOT NULL,
    listings      INTEGER NOT NULL,
    tried_at      TEXT NOT NULL,
    failure       TEXT NOT NULL,     -- of the last try; empty when it went well
    etag          TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    not_before    TEXT NOT NULL      -- what the server asked for by Retry-After
);

-- One row of a source. It stands until the source was seen without it.
CREATE TABLE listing (
    id         BIGINT PRIMARY KEY,   -- numbered by the program, under the lock of the publication
    source     TEXT NOT NULL REFERENCES intake,
    listed_as  TEXT NOT NULL,        -- the row's key in the source
    hash       TEXT NOT NULL,        -- of what it says
    model      TEXT NOT NULL,        -- what the seller calls the model
    seller     TEXT NOT NULL,
    own        TEXT NOT NULL,        -- yes when the maker sells it itself
    tool       TEXT REFERENCES tool, -- null while it is not known which it is
    offer      TEXT NOT NULL,
    noticed_on TEXT NOT NULL,
    missed_on  TEXT NOT NULL,        -- the last day it was read, once the source came without it; else empty
    gone_on    TEXT NOT NULL,        -- when that was published
    UNIQUE (source, listed_as)
);

-- What an editor decided about a listing, above every rule: a tool's slug, "new" for a tool of its own, "none" for none.
CREATE TABLE identity (
    source     TEXT NOT NULL,
    listed_as  TEXT NOT NULL,
    tool       TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (source, listed_as)
);

-- What is not published before an editor has looked at it. One pending item for each listing.
CREATE TABLE inbox (
    id          ${identity},
    source      TEXT NOT NULL,
    listed_as   TEXT NOT NULL,
    kind        TEXT NOT NULL,
    tool        TEXT NOT NULL,       -- a slug; empty when none is meant
    title       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    payload     TEXT NOT NULL,       -- JSON: what would be published
    as_of       TEXT NOT NULL,
    state       TEXT NOT NULL,       -- pending, approved, rejected, or moot when the source took it back
    recorded_at TEXT NOT NULL,
    decided_at  TEXT
);

CREATE UNIQUE INDEX inbox_pending ON inbox (source, listed_as) WHERE state = 'pending';

-- What changed in the world outside, as far as sources showed it. Appended.
CREATE TABLE news (
    id          ${identity},
    noticed_on  TEXT NOT NULL,
    kind        TEXT NOT NULL,
    tool        TEXT NOT NULL REFERENCES tool,
    offer       TEXT NOT NULL,
    what        TEXT NOT NULL,
    said_before TEXT NOT NULL,
    said_after  TEXT NOT NULL,
    source      TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

-- Claims of a listing name it; those of content packs do not. The raw text is the source's own where it differs.
ALTER TABLE claim ADD COLUMN listing BIGINT REFERENCES listing;
ALTER TABLE claim ADD COLUMN raw TEXT NOT NULL DEFAULT '';

DROP INDEX claim_said_once;
CREATE UNIQUE INDEX claim_said_once
    ON claim (tool, offer, attribute, conditions, value, source, valid_from, valid_until, noticed_on, gone_on, note)
    WHERE withdrawn_at IS NULL AND listing IS NULL;

-- Offers that no content pack names.
ALTER TABLE offer ADD COLUMN listed TEXT NOT NULL DEFAULT 'no';
