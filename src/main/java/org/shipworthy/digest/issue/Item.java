package org.shipworthy.digest.issue;

import java.util.Set;
import org.shipworthy.digest.Topic;

/**
 * One piece of news in an edition.
 *
 * @param id     unique in the edition and the same whenever it is composed again: {@code changed:gemma-3n}
 * @param title  one line
 * @param text   one or a few sentences; may be empty
 * @param path   the page of the site that shows the evidence, from the root
 * @param topics under which it is told
 */
public record Item(String id, String title, String text, String path, Set<Topic> topics) {

    public Item {
        title = Wording.oneLine(title);
        text = Wording.oneParagraph(text);
        topics = Set.copyOf(topics);
    }
}
