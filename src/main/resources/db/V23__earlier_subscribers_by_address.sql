-- Those who subscribed before there were topics, so that they are found by their addresses as well.
UPDATE subscriber SET sorted_as = ${hex_of_email} WHERE sorted_as IS NULL;
