package org.shipworthy.publish.export;

import java.time.LocalDate;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.community.rules.Rules;

/**
 * A line of {@code ballots.csv}.
 *
 * @param link   that seals it; empty when none does
 * @param sealed the part that the link seals, as it stands in the line
 * @param choice empty for a withdrawal
 */
record BallotLine(String link, String sealed, long number, LocalDate day, String subject, String choice, boolean blind, String voter,
                  boolean verified, boolean interested, String setAside, boolean live) {

    private static final int COLUMNS = 12;
    private static final int LAST_SEALED = 6;

    /** @throws RuntimeException saying what is wrong with the line */
    static BallotLine parse(String line) {
        String[] row = line.split(",", -1);
        if (row.length != COLUMNS) {
            throw new IllegalArgumentException(row.length + " columns, not " + COLUMNS);
        }
        if (Subject.parse(row[3]).isEmpty()) {
            throw new IllegalArgumentException("\"" + row[3] + "\" is neither a tool nor a pair");
        }
        if (!row[4].isEmpty() && Choice.find(row[4]).isEmpty()) {
            throw new IllegalArgumentException("there is no choice \"" + row[4] + "\"");
        }
        if (!row[10].isEmpty() && Rules.ALL.stream().noneMatch(rule -> rule.key().equals(row[10]))) {
            throw new IllegalArgumentException("there is no rule \"" + row[10] + "\"");
        }
        int end = row[0].length();
        for (int column = 1; column <= LAST_SEALED; column++) {
            end += 1 + row[column].length();
        }
        return new BallotLine(row[0], line.substring(row[0].length() + 1, end), Long.parseLong(row[1]), LocalDate.parse(row[2].substring(0, 10)), row[3], row[4],
                isTrue(row[5]), row[7], isTrue(row[8]), isTrue(row[9]), row[10], isTrue(row[11]));
    }

    private static boolean isTrue(String bit) {
        return switch (bit) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new IllegalArgumentException("\"" + bit + "\" is not 0 or 1");
        };
    }

    boolean isCounted() {
        return live && !interested && setAside.isEmpty();
    }

    /** Not to be asked of a withdrawal. */
    Choice said() {
        return Choice.find(choice).orElseThrow();
    }
}
