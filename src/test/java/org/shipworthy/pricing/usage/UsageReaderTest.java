package org.shipworthy.pricing.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** As LiteLLM's proxy lists it, shortened. */
    private static final String SPEND_LOG = """
            {"request_id": "chatcmpl-1", "call_type": "acompletion", "api_key": "88dc28d0f0", "spend": 1.095e-05, "total_tokens": 1300,
             "prompt_tokens": 1000, "completion_tokens": 300, "startTime": "2026-03-01T10:20:30.123000Z", "endTime": "2026-03-01T10:20:31.500000Z",
             "model": "anthropic/claude-sonnet-4", "model_id": "m-1", "cache_hit": "False", "request_tags": ["a"],
             "metadata": {"status": "success", "usage_object": {"prompt_tokens": 1000, "completion_tokens_details": {"reasoning_tokens": 120},
               "prompt_tokens_details": {"cached_tokens": 600}, "cache_creation_input_tokens": 100},
               "additional_usage_values": {"cache_read_input_tokens": 600}},
             "messages": [{"role": "user", "content": "prompt_tokens: 5"}], "response": {"usage": {"prompt_tokens": 9}}}""";
    private static final UsageRow SPEND_ROW = new UsageRow(DAY, Optional.of(LocalTime.parse("10:20:30.123")), "anthropic/claude-sonnet-4", OptionalLong.of(1),
            1_000, 600, 100, 300, 120, Optional.of(new BigDecimal("1.095e-05")));

    private final List<UsageRow> rows = new ArrayList<>();

    private UsageReading read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private UsageReading read(InputStream in) {
        try {
            return UsageReader.read(in, "usage", row -> {
                rows.add(row);
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faults(UsageReading reading) {
        return reading.faults().stream().map(Object::toString).toList();
    }

    @Test
    void litellmsSpendLogsAreReadAsAnArrayAnObjectOrLines() {
        String onOneLine = SPEND_LOG.replace("\n", " ");
        for (String file : List.of("[" + SPEND_LOG + "," + SPEND_LOG + "]", "\uFEFF {\"data\": [" + SPEND_LOG + "," + SPEND_LOG + "], \"total\": 2}",
                onOneLine + "\n\n" + onOneLine + "\n")) {
            rows.clear();
            assertThat(faults(read(file))).isEmpty();
            assertThat(rows).containsExactly(SPEND_ROW, SPEND_ROW);
        }
    }

    @Test
    void litellmsSpendLogsAreReadAsATable() {
        assertThat(faults(read("""
                request_id,call_type,spend,prompt_tokens,completion_tokens,"startTime",model,metadata,messages
                chatcmpl-1,acompletion,0.00001095,1000,300,2026-03-01 10:20:30.123,anthropic/claude-sonnet-4,\
                "{""usage_object"": {""prompt_tokens_details"": {""cached_tokens"": 600}, ""cache_creation_input_tokens"": 100, \
                ""completion_tokens_details"": {""reasoning_tokens"": 120}}}","a
                conversation, of two lines"
                """))).isEmpty();
        assertThat(rows).containsExactly(SPEND_ROW);
    }

    @Test
    void litellmsDailySpendCountsItsRequests() {
        read("""
                date,model,prompt_tokens,completion_tokens,cache_read_input_tokens,cache_creation_input_tokens,spend,api_requests
                2026-03-01,gpt-4o,5000,700,1000,0,0.5,12
                """);
        assertThat(rows).containsExactly(new UsageRow(DAY, Optional.empty(), "gpt-4o", OptionalLong.of(12), 5_000, 1_000, 0, 700, 0, Optional.of(new BigDecimal("0.5"))));
    }

    @Test
    void aPlainTableNeedsFourColumnsInAnyOrder() {
        read("\uFEFFModel,Day,Output,Input,Cached\r\n\"gpt-4o, mini\",2026-03-01,300,1000,600\r\n");
        assertThat(rows).containsExactly(new UsageRow(DAY, Optional.empty(), "gpt-4o, mini", OptionalLong.empty(), 1_000, 600, 0, 300, 0, Optional.empty()));
        rows.clear();
        read("day,model,input,output\n2026-03-01,m,1,2");
        assertThat(rows).containsExactly(new UsageRow(DAY, Optional.empty(), "m", OptionalLong.empty(), 1, 0, 0, 2, 0, Optional.empty()));
    }

    @Test
    void cachedTokensThatAreCountedBesideTheInputAreAddedToIt() {
        read("day,model,input,output,cached,written\n2026-03-01,m,12,5,2495,100\n2026-03-01,m,2595,5,2495,100\n");
        assertThat(rows).extracting(UsageRow::input).containsExactly(2_607L, 2_595L);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T23:30:00-02:00, 2026-03-02, 01:30",
        "2026-03-01 23:30:00+00, 2026-03-01, 23:30",
        "2026-03-01T23:30:00, 2026-03-01, 23:30",
        "1772407800.5, 2026-03-01, 23:30"})
    void timesAreInUtc(String written, LocalDate day, LocalTime time) {
        read("request_id,date,model,input,output\n1," + written + ",m,1,1\n");
        assertThat(rows).hasSize(1).allSatisfy(row -> {
            assertThat(row.day()).isEqualTo(day);
            assertThat(row.time()).contains(time);
        });
    }

    @Test
    void failedRequestsWithoutTokensArePassedOver() {
        UsageReading reading = read("{\"model\": \"\", \"startTime\": \"2026-03-01T10:00:00Z\", \"prompt_tokens\": 0, \"completion_tokens\": 0, \"status\": \"failure\"}");
        assertThat(reading).isEqualTo(new UsageReading(0, 1, 0, List.of()));
    }

    @Test
    void everyBadRowIsNamedByItsLineAndTheOthersAreRead() {
        UsageReading reading = read("""
                day,model,input,output,cached

                2026-03-01,m,1,2,0
                yesterday,m,1,2,0
                2026-03-01,,1.5,2,x
                2026-03-01,"m
                of two lines",1,2,0
                2026-03-01,m,1
                2026-02-30,m,1,-2,0
                2026-03-01,m,1,2,
                """);
        assertThat(faults(reading)).containsExactly(
                "usage:4: day: must be a day such as 2026-11-22, or a day and a time, not \"yesterday\"",
                "usage:5: input: must be a whole number from 0 to 100,000,000,000, not \"1.5\"",
                "usage:5: cached: must be a whole number from 0 to 100,000,000,000, not \"x\"",
                "usage:5: model: is empty",
                "usage:8: this row has 3 fields, the first line names 5",
                "usage:9: output: must be a whole number from 0 to 100,000,000,000, not \"-2\"",
                "usage:9: day: must be a day such as 2026-11-22, or a day and a time, not \"2026-02-30\"");
        assertThat(reading.rows()).isEqualTo(3);
    }

    @Test
    void badLinesOfJsonAreNamedAndTheOthersAreRead() {
        String good = "{\"model\": \"m\", \"startTime\": \"2026-03-01\", \"prompt_tokens\": 1, \"completion_tokens\": 1}";
        UsageReading reading = read(good + "\n{\"model\": \n" + good + "x\n" + good + " " + good + "\n[1]\n{\"model\": {}, \"prompt_tokens\": null}\n" + good);
        assertThat(reading.rows()).isEqualTo(2);
        assertThat(reading.faults()).extracting(fault -> fault.line()).containsExactly(2, 3, 4, 5, 6, 6, 6, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s,\n{\"model\": \"m\"", "[%s,\n}", "[%s,\n[[[[1,]]]]]"})
    void anArrayThatIsBrokenIsReadUpToThere(String form) {
        UsageReading reading = read(form.formatted(SPEND_LOG.replace("\n", " ")));
        assertThat(rows).containsExactly(SPEND_ROW);
        assertThat(faults(reading)).last().asString().startsWith("usage:2: is not JSON: ").endsWith("; nothing after it was read");
    }

    @ParameterizedTest
    @CsvSource({"'', the file is empty",
        "'model,input', 'there is no column for day, output; the first line names the columns: day, model, input, output, cached'",
        "'<html>', 'there is no column for day, model, input, output; the first line names the columns: day, model, input, output, cached'"})
    void aFileOfNoKnownFormSaysSo(String text, String message) {
        assertThat(faults(read(text))).containsExactly("usage:1: " + message);
    }

    @Test
    void whatIsNotUtf8SaysSo() {
        byte[] bytes = "day,model,input,output\n2026-03-01,caf\u00e9,1,2\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faults(read(new ByteArrayInputStream(bytes)))).singleElement().asString().endsWith("from here on the file is not UTF-8 text; nothing after it was read");
    }

    @Test
    void faultsAreCountedAndTheFirstHundredAreKept() {
        UsageReading reading = read("day,model,input,output\n" + "x,m,1,2\n".repeat(5_000));
        assertThat(reading.bad()).isEqualTo(5_000);
        assertThat(reading.faults()).hasSize(UsageReading.MOST_FAULTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"day,model,input,output\n\"", "{\"model\": \"", "[{\"model\": \"", "[", "   "})
    void aRowThatNeverEndsIsGivenUpInBoundedMemory(String beginning) {
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8)), repeated(" ".repeat(100_000), 3_000));
        assertThat(faults(read(endless))).singleElement().asString().contains("this row is longer than 8 million characters");
    }

    @Test
    void aLongFileIsReadRowByRow() throws IOException {
        long[] tokens = new long[1];
        InputStream file = new SequenceInputStream(new ByteArrayInputStream("[".getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(repeated(SPEND_LOG + ",", 100_000), new ByteArrayInputStream((SPEND_LOG + "]").getBytes(StandardCharsets.UTF_8))));
        UsageReading reading = UsageReader.read(file, "usage", row -> {
            tokens[0] += row.input();
            return true;
        });
        assertThat(reading).isEqualTo(new UsageReading(100_001, 0, 0, List.of()));
        assertThat(tokens[0]).isEqualTo(100_001_000);
    }

    @Test
    void readingEndsWhenNoMoreRowsAreWanted() throws IOException {
        UsageReading reading = UsageReader.read(new ByteArrayInputStream("day,model,input,output\n2026-03-01,m,1,2\n2026-03-01,n,1,2\n".getBytes(StandardCharsets.UTF_8)),
                "usage", row -> row.model().equals("m"));
        assertThat(reading.rows()).isEqualTo(1);
        assertThat(faults(reading)).containsExactly("usage:3: there are too many different days and models; nothing after this row was read");
    }

    private static InputStream repeated(String text, int times) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, times).mapToObj(i -> new ByteArrayInputStream(bytes)).toList()));
    }
}
