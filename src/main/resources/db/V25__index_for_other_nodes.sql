-- Ballots are looked for by their subject only where nodes share a database. In one that is a node's own, each ballot on
-- another tool cost a page of this index that nobody read.
${unshared} DROP INDEX IF EXISTS live_ballot_of_subject;
