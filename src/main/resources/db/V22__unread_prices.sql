-- Fields of the source's rows that speak of a price and are not understood: one a line, with the number of rows that have it.
ALTER TABLE intake ADD COLUMN unread TEXT NOT NULL DEFAULT '';
