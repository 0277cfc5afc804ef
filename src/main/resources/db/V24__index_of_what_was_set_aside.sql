-- Nearly all ballots count, and each of them had an entry that nobody asks for: only those that were set aside need one.
DROP INDEX live_ballot_set_aside;
CREATE INDEX live_ballot_set_aside ON live_ballot (set_aside) WHERE set_aside IS NOT NULL;
