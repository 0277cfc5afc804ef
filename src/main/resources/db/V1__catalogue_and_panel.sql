-- Times are ISO 8601 texts in UTC, days are ISO dates, amounts are decimal texts: both databases read them alike.

CREATE TABLE category (
    slug        TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    description TEXT NOT NULL,
    position    INTEGER NOT NULL
);
