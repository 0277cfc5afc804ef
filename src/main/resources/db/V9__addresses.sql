-- What the server of each address said the last time, and how asking it went. Absent is empty.
CREATE TABLE source_address (
    source        TEXT NOT NULL,
    address       TEXT NOT NULL,
    etag          TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    not_before    TEXT NOT NULL,    -- what the server asked for by Retry-After
    done_on       TEXT NOT NULL,    -- the last day on which what it has was taken in
    failures      INTEGER NOT NULL, -- in a row, since then
    retry_at      TEXT NOT NULL,    -- when it is tried again by itself
    PRIMARY KEY (source, address)
);

ALTER TABLE intake DROP COLUMN etag;
ALTER TABLE intake DROP COLUMN last_modified;
ALTER TABLE intake DROP COLUMN not_before;
