package org.shipworthy.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions as one text, as the database keeps them: {@code batch above 200000 at 00:30-16:30}; empty for none. */
final class ConditionsText {

    private static final Pattern FORM = Pattern.compile("(?:(batch|priority|flex|fast)( |$))?(?:above (\\d+)( |$))?(?:at (\\S+))?");

    private ConditionsText() {}

    static String write(Conditions conditions) {
        String mode = conditions.mode() == Conditions.Mode.STANDARD ? "" : conditions.mode().key() + " ";
        String above = conditions.aboveTokens() == 0 ? "" : "above " + conditions.aboveTokens() + " ";
        return (mode + above + conditions.hours().map(hours -> "at " + hours).orElse("")).strip();
    }

    /** @throws IllegalArgumentException when the text is not one that {@link #write} wrote */
    static Conditions read(String text) {
        if (text.isEmpty()) {
            return Conditions.NONE;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not conditions of a price: " + text);
        }
        return new Conditions(
                Optional.ofNullable(form.group(1)).flatMap(Conditions.Mode::find).orElse(Conditions.Mode.STANDARD),
                Optional.ofNullable(form.group(3)).map(Long::parseLong).orElse(0L),
                Optional.ofNullable(form.group(5)).map(hours -> Hours.parse(hours).orElseThrow()));
    }
}
