package org.shipworthy.web.decide;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Wording;
import org.shipworthy.decide.record.DecisionRecord;

/**
 * Who decides and when to look again, as the address of a record says.
 *
 * @param by      may be empty
 * @param notices what of it was left out
 */
public record Signature(String by, Optional<LocalDate> again, List<String> notices) {

    /** Names of people, in characters. */
    static final int LONGEST_BY = 120;

    private static final String BY = "by";
    private static final String AGAIN = "again";

    public Signature {
        notices = List.copyOf(notices);
    }

    /** @param said the fields of the address */
    public static Signature of(Map<String, String> said) {
        List<String> notices = new ArrayList<>();
        return new Signature(by(said.getOrDefault(BY, "").strip(), notices), again(said.getOrDefault(AGAIN, ""), notices), notices);
    }

    private static String by(String by, List<String> notices) {
        if (by.length() > LONGEST_BY || Wording.hasInvisible(by)) {
            notices.add("Who decides was left out: it must be one line of at most " + LONGEST_BY + " characters.");
            return "";
        }
        return by;
    }

    private static Optional<LocalDate> again(String again, List<String> notices) {
        try {
            return again.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(again));
        } catch (DateTimeException e) {
            notices.add("The day to look again was left out: it must be a day such as 2027-06-30.");
            return Optional.empty();
        }
    }

    /** For the address that makes this record again. */
    public static String query(DecisionRecord record) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(BY, record.decidedBy());
        fields.put(AGAIN, record.lookAgainOn());
        return BriefAddress.query(fields);
    }
}
