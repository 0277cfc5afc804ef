-- Forms of blind choices that were sent: what they ask was answered with the names, so they are blind no more.
CREATE TABLE blind_form (
    form    TEXT PRIMARY KEY,
    sent_at TEXT NOT NULL
);
