package org.shipworthy.pricing;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A workload as an address carries it. */
final class WorkloadQuery {

    private static final String PRESET = "preset";
    private static final String REQUESTS = "requests";
    private static final String INPUT = "in";
    private static final String OUTPUT = "out";
    private static final String REASONING = "reasoning";
    private static final String AUDIO = "audio";
    private static final String CACHED = "cached";
    private static final String WRITTEN = "written";
    private static final String BATCH = "batch";
    private static final String PRIORITY = "priority";
    private static final String SEATS = "seats";
    private static final String HOURS = "hours";

    private WorkloadQuery() {}

    static Stream<String> names() {
        return Stream.of(PRESET, REQUESTS, INPUT, OUTPUT, REASONING, AUDIO, CACHED, WRITTEN, BATCH, PRIORITY, SEATS, HOURS);
    }

    static Workload.Reading read(Map<String, String> query) {
        QueryFields fields = new QueryFields("workload", query);
        Workload base = base(fields);
        long requests = fields.count(REQUESTS, base.requests(), Workload.MOST_REQUESTS);
        long input = fields.count(INPUT, base.input(), Workload.MOST_TOKENS);
        long output = fields.count(OUTPUT, base.output(), Workload.MOST_TOKENS);
        long reasoning = fields.count(REASONING, base.reasoning(), Workload.MOST_TOKENS);
        long audio = fields.count(AUDIO, base.audio(), Workload.MOST_TOKENS);
        BigDecimal cached = fields.percent(CACHED, base.cached());
        BigDecimal written = fields.percent(WRITTEN, base.written());
        BigDecimal batch = fields.percent(BATCH, base.batch());
        BigDecimal priority = fields.percent(PRIORITY, base.priority());
        long seats = fields.count(SEATS, base.seats(), Workload.MOST_SEATS);
        DayWindow hours = hours(fields, base.hours());
        if (input + output > Workload.MOST_TOKENS) {
            fields.fault(OUTPUT, "is more than a request can have together with the input: 10,000,000 tokens");
        }
        together(fields, WRITTEN, cached, written, "together with the part that is read from a cache");
        together(fields, PRIORITY, batch, priority, "together with the part in batch");
        return fields.faults().isEmpty()
                ? new Workload.Reading.Read(new Workload(requests, input, output, reasoning, audio, cached, written, batch, priority, seats, hours))
                : new Workload.Reading.Refused(fields.faults());
    }

    private static Workload base(QueryFields fields) {
        return fields.find(PRESET).map(key -> Preset.find(key).map(Preset::workload).orElseGet(() -> {
            fields.fault(PRESET, "must be one of " + Arrays.stream(Preset.values()).map(Preset::key).collect(joining(", ")));
            return Workload.NONE;
        })).orElse(Workload.NONE);
    }

    private static DayWindow hours(QueryFields fields, DayWindow otherwise) {
        return fields.find(HOURS).map(text -> DayWindow.parse(text).orElseGet(() -> {
            fields.fault(HOURS, "must be a part of the day in UTC such as 9-17 or 00:30-16:30");
            return otherwise;
        })).orElse(otherwise);
    }

    private static void together(QueryFields fields, String name, BigDecimal one, BigDecimal other, String words) {
        if (one.add(other).compareTo(BigDecimal.valueOf(100)) > 0) {
            fields.fault(name, "is more than 100 percent " + words);
        }
    }

    static String write(Workload workload) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(REQUESTS, Long.toString(workload.requests()));
        fields.put(INPUT, Long.toString(workload.input()));
        fields.put(OUTPUT, Long.toString(workload.output()));
        fields.put(REASONING, Long.toString(workload.reasoning()));
        fields.put(AUDIO, Long.toString(workload.audio()));
        fields.put(CACHED, workload.cached().toPlainString());
        fields.put(WRITTEN, workload.written().toPlainString());
        fields.put(BATCH, workload.batch().toPlainString());
        fields.put(PRIORITY, workload.priority().toPlainString());
        fields.put(SEATS, Long.toString(workload.seats()));
        fields.put(HOURS, workload.hours().isAllDay() ? "0" : workload.hours().key());
        return fields.entrySet().stream().filter(field -> !field.getValue().equals("0"))
                .map(field -> field.getKey() + "=" + field.getValue()).collect(joining("&"));
    }
}
