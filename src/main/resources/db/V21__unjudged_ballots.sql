-- 1: the rules have not seen the ballot yet. Null once they have, and where they need not: withdrawals, what was set aside when it was cast.
ALTER TABLE ballot ADD COLUMN unjudged INTEGER;

CREATE INDEX ballot_unjudged ON ballot (id) WHERE unjudged IS NOT NULL;
