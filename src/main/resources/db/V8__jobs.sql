-- What is done once a day by one of the nodes. Empty: never, and by nobody.
CREATE TABLE job (
    name        TEXT PRIMARY KEY,
    done_on     TEXT NOT NULL,
    taken_until TEXT NOT NULL -- when whoever took it last is taken for dead
);
