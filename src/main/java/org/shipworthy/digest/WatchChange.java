package org.shipworthy.digest;

/**
 * Something that those who watch a tool or a pair are told at once.
 *
 * @param title one line
 * @param text  one or a few sentences; may be empty
 * @param path  of the page that shows it, from the root
 */
public record WatchChange(Topic topic, String title, String text, String path) {}
