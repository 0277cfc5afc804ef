-- Who decided: an editor's mail address, or that it was done on the command line; empty for what is pending, moot, or was decided before.
ALTER TABLE inbox ADD COLUMN decided_by TEXT NOT NULL DEFAULT '';

CREATE INDEX inbox_decided ON inbox (decided_at);

-- What a listing says is looked up for each of those that wait.
CREATE INDEX claim_of_listing ON claim (listing) WHERE listing IS NOT NULL;
