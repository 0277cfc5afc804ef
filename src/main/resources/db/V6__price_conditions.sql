-- When a price applies (empty: always), and since when and until when its source was seen to say so. Absent is empty.
ALTER TABLE claim ADD COLUMN conditions TEXT NOT NULL DEFAULT '';
ALTER TABLE claim ADD COLUMN noticed_on TEXT NOT NULL DEFAULT '';
ALTER TABLE claim ADD COLUMN gone_on    TEXT NOT NULL DEFAULT '';

DROP INDEX claim_said_once;
CREATE UNIQUE INDEX claim_said_once
    ON claim (tool, offer, attribute, conditions, value, source, valid_from, valid_until, noticed_on, gone_on, note)
    WHERE withdrawn_at IS NULL;
