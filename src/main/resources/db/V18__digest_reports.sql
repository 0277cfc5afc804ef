-- What came of the weeks whose time has come, so that a missed one is caught up once and a quiet one is not looked at again.
CREATE TABLE digest_week (
    week    TEXT PRIMARY KEY,
    outcome TEXT NOT NULL, -- before: the digest began after it; composed; nothing: no news
    at      TEXT NOT NULL
);

-- Reports that came back: undeliverable mail and complaints, each once.
CREATE TABLE digest_report (
    run    BIGINT NOT NULL REFERENCES digest_run (id),
    reader BIGINT NOT NULL,
    kind   TEXT NOT NULL, -- hard, soft or complaint
    status TEXT NOT NULL, -- of RFC 3463; empty when it had none
    at     TEXT NOT NULL,
    PRIMARY KEY (run, reader, kind)
);

CREATE INDEX digest_report_of ON digest_report (reader, kind);

-- Signatures of calls of the webhook, kept while their time is accepted, so that none is played again.
CREATE TABLE digest_call (
    signature TEXT PRIMARY KEY,
    at        TEXT NOT NULL
);
