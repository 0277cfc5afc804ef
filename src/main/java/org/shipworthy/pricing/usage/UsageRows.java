package org.shipworthy.pricing.usage;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.shipworthy.kernel.Fault;

/** Makes rows of the fields that a file has, hands them on, and notes what is wrong. */
final class UsageRows {

    private static final long MOST = 100_000_000_000L;
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}(\\.0{1,9})?");
    private static final Pattern SPEND = Pattern.compile("\\d{1,12}(\\.\\d{1,30})?([eE]-?\\d{1,2})?");

    private final String file;
    private final Predicate<UsageRow> rows;
    private final List<Fault> faults = new ArrayList<>();
    private long line = 1;
    private long taken;
    private long skipped;
    private long bad;

    UsageRows(String file, Predicate<UsageRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Whoever takes the rows wants no more. */
    static final class Refused extends RuntimeException {
        private Refused() {
            super(null, null, false, false);
        }
    }

    /** Says where the next row or fault is. */
    void at(long number) {
        line = number;
    }

    void fault(String field, String message) {
        bad++;
        if (faults.size() < UsageReading.MOST_FAULTS) {
            faults.add(new Fault(file, (int) Math.min(line, Integer.MAX_VALUE), field, message));
        }
    }

    UsageReading reading() {
        return new UsageReading(taken, skipped, bad, faults);
    }

    /** @param isOneRequest whether a row of this file is one request */
    void add(Map<UsageField, String> fields, boolean isOneRequest) {
        long before = bad;
        long input = count(fields, UsageField.INPUT, true);
        long output = count(fields, UsageField.OUTPUT, true);
        if (bad == before && input == 0 && output == 0) {
            skipped++;
            return;
        }
        long cached = count(fields, UsageField.CACHED, false);
        long written = count(fields, UsageField.WRITTEN, false);
        long reasoning = Math.min(output, count(fields, UsageField.REASONING, false));
        OptionalLong requests = isOneRequest ? OptionalLong.of(1)
                : fields.containsKey(UsageField.REQUESTS) ? OptionalLong.of(count(fields, UsageField.REQUESTS, true)) : OptionalLong.empty();
        Optional<LocalDateTime> moment = moment(fields.getOrDefault(UsageField.DAY, ""));
        String model = fields.getOrDefault(UsageField.MODEL, "");
        if (model.isEmpty() || model.length() > 300) {
            fault("model", model.isEmpty() ? "is empty" : "is longer than 300 characters");
        }
        Optional<BigDecimal> spend = spend(fields);
        if (bad == before) {
            long whole = cached + written > input ? input + cached + written : input;
            boolean isTimed = requests.orElse(0) == 1 && fields.get(UsageField.DAY).length() > 10;
            take(new UsageRow(moment.orElseThrow().toLocalDate(), moment.map(LocalDateTime::toLocalTime).filter(time -> isTimed), model, requests,
                    whole, cached, written, output, reasoning, spend));
        }
    }

    private void take(UsageRow row) {
        if (!rows.test(row)) {
            throw new Refused();
        }
        taken++;
    }

    private long count(Map<UsageField, String> fields, UsageField field, boolean isNeeded) {
        String text = fields.getOrDefault(field, "");
        if (COUNT.matcher(text).matches() && new BigDecimal(text).longValue() <= MOST) {
            return new BigDecimal(text).longValue();
        }
        if (isNeeded || !text.isEmpty()) {
            fault(field.label(), text.isEmpty() ? "is empty" : "must be a whole number from 0 to 100,000,000,000, not " + quoted(text));
        }
        return 0;
    }

    private Optional<BigDecimal> spend(Map<UsageField, String> fields) {
        String text = fields.getOrDefault(UsageField.SPEND, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (SPEND.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        fault(UsageField.SPEND.label(), "must be an amount in dollars, not " + quoted(text));
        return Optional.empty();
    }

    private Optional<LocalDateTime> moment(String text) {
        Optional<LocalDateTime> moment = Moment.parse(text);
        if (moment.isEmpty()) {
            fault(UsageField.DAY.label(), text.isEmpty() ? "is empty" : "must be a day such as 2026-11-22, or a day and a time, not " + quoted(text));
        }
        return moment;
    }

    private static String quoted(String text) {
        return "\"" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "\"";
    }
}
