-- Keys that the program makes for itself, such as the one that signs cookies.
CREATE TABLE secret (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
