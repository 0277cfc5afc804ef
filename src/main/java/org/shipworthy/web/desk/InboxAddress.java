package org.shipworthy.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.sync.InboxItem;

/** Which part of the inbox is looked at, as its address. */
public record InboxAddress(Optional<InboxItem.Kind> kind, Optional<Feed> source) {

    static final String PATH = "/desk/inbox";

    /** @param field the value of a field of an address or a form; what it does not understand is left out */
    static InboxAddress read(UnaryOperator<String> field) {
        return new InboxAddress(InboxItem.Kind.find(field.apply("kind")), Feed.find(field.apply("source")));
    }

    boolean shows(InboxItem item) {
        return kind.filter(asked -> asked != item.kind()).isEmpty() && source.filter(asked -> asked != item.feed()).isEmpty();
    }

    /** This part again, saying what became of these. */
    String telling(String page, List<Long> decided) {
        StringJoiner query = fields();
        if (!page.isEmpty()) {
            query.add("page=" + page);
        }
        decided.forEach(id -> query.add("decided=" + id));
        return query.toString();
    }

    private StringJoiner fields() {
        StringJoiner query = new StringJoiner("&", PATH + "?", "").setEmptyValue(PATH);
        kind.ifPresent(asked -> query.add("kind=" + asked.key()));
        source.ifPresent(asked -> query.add("source=" + asked.key()));
        return query;
    }

    @Override
    public String toString() {
        return fields().toString();
    }
}
