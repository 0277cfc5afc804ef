package org.shipworthy.web.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a row, as forms and addresses bring it back. */
public final class RowNumber {

    private static final Pattern FORM = Pattern.compile("\\d{1,18}");

    private RowNumber() {}

    /** Empty when the text is no such number. */
    public static Optional<Long> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
