-- Which of a page of subscribers read weekly: without it SQLite looks through everybody's weekly wishes for each of them.
CREATE INDEX wish_of ON wish (subscriber, pace, topic);
