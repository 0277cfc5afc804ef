package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.kernel.Slug;

class InboxTest {

    @TempDir
    private Path folder;

    private static final String ANN = "ann@example.org";

    private static String prices(String input) {
        return """
                {"mistral": {"models": {"mistral-medium-2505": {"name": "Mistral Medium 3", "cost": {"input": %s}}}},
                 "venice": {"models": {"mm3": {"name": "Mistral Medium 3", "cost": {"input": 0.5, "output": 2}}}}}""".formatted(input);
    }

    private static InboxItem waiting(Incoming incoming, InboxItem.Kind kind) {
        return incoming.inbox().list().stream().filter(item -> item.kind() == kind).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anItemSaysLineByLineWhatWouldBePublished(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-01", prices("0.4"));
            InboxItem item = waiting(incoming, InboxItem.Kind.IDENTITY);
            assertThat(incoming.inbox().list(List.of(item.id())).getFirst().lines()).containsExactly(
                    new InboxDetail.Line("Input", "", "0.50 USD"), new InboxDetail.Line("Output", "", "2.00 USD"));
            assertThat(incoming.inbox().list(List.of(item.id() + 1))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aToolThatIsNotThereIsRefusedWithTheNearestNames(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-01", prices("0.4"));
            List<?> before = incoming.everything();
            InboxItem item = waiting(incoming, InboxItem.Kind.IDENTITY);
            Slug mistyped = new Slug("mistral-medum-2505");
            InboxOutcome unknown = new InboxOutcome.UnknownTool(mistyped, List.of(new Slug("mistral-medium-2505")));

            assertThat(incoming.inbox().approve(item.id(), Optional.of(mistyped), ANN)).isEqualTo(unknown);
            assertThat(incoming.inbox().correct(Feed.MODELSDEV, "venice|mm3", mistyped)).isEqualTo(unknown);
            assertThat(incoming.inbox().correct(Feed.MODELSDEV, "venice|mm4", new Slug("mistral-medium-2505"))).isEqualTo(new InboxOutcome.UnknownRow("venice|mm4"));
            assertThat(incoming.everything()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anItemIsDecidedOnceAndAToolIsNamedOnlyWhereThatIsTheQuestion(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-01", prices("0.4"));
            incoming.take(Feed.MODELSDEV, "2026-06-02", prices("0"));
            InboxItem value = waiting(incoming, InboxItem.Kind.VALUE);

            assertThat(incoming.inbox().approve(value.id(), Optional.of(new Slug("mistral-medium-2505")), ANN)).isEqualTo(new InboxOutcome.NoQuestionOfTool(value));
            assertThat(incoming.inbox().list(List.of(value.id())).getFirst().lines()).containsExactly(new InboxDetail.Line("Input", "0.40 USD", "0.00 USD"));
            assertThat(incoming.inbox().approve(value.id(), Optional.empty(), ANN)).isEqualTo(new InboxOutcome.Decided(value));
            InboxOutcome gone = new InboxOutcome.NotWaiting(value.id(), Optional.of(
                    new InboxDecision(value, InboxDecision.State.APPROVED, ANN, incoming.clock().instant())));
            assertThat(incoming.inbox().approve(value.id(), Optional.empty(), "bob@example.org")).isEqualTo(gone);
            assertThat(incoming.inbox().reject(value.id(), "bob@example.org")).isEqualTo(gone);
            assertThat(incoming.inbox().reject(999, ANN)).isEqualTo(new InboxOutcome.NotWaiting(999, Optional.empty()));
            assertThat(incoming.inbox().listLatest(5)).extracting(InboxDecision::by).containsExactly(ANN);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aRowThatIsNotTheProposedToolBecomesOneOfItsOwn(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-01", prices("0.4"));
            incoming.inbox().reject(waiting(incoming, InboxItem.Kind.IDENTITY).id(), ANN);
            assertThat(incoming.tool("mm3").offers()).hasSize(1);
            assertThat(incoming.inbox().list()).isEmpty();
        }
    }

    private static String two(String one, String other) {
        return """
                {"mistral": {"models": {"mistral-medium-2505": {"name": "Mistral Medium 3", "cost": {"input": %s}},
                 "pixtral-12b": {"name": "Pixtral 12B", "cost": {"input": %s}}}}}""".formatted(one, other);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void manyAreDecidedTogetherAndEachOnlyOnce(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-01", two("0.4", "0.15"));
            incoming.take(Feed.MODELSDEV, "2026-06-02", two("0", "0"));
            List<Long> ids = incoming.inbox().list().stream().map(InboxItem::id).toList();
            assertThat(ids).hasSize(2);
            incoming.inbox().reject(ids.getFirst(), "bob@example.org");

            List<InboxOutcome> outcomes = incoming.inbox().approveAll(List.of(ids.get(0), ids.get(1), 999L), ANN);

            assertThat(outcomes).hasSize(3).filteredOn(InboxOutcome.Decided.class::isInstance).hasSize(1);
            assertThat(incoming.inbox().listDecided(ids)).extracting(InboxDecision::state, InboxDecision::by).containsExactly(
                    tuple(InboxDecision.State.REJECTED, "bob@example.org"), tuple(InboxDecision.State.APPROVED, ANN));
            assertThat(incoming.inbox().list()).isEmpty();
            assertThat(incoming.inbox().approveAll(List.of(), ANN)).isEmpty();
        }
    }

    /** Two sellers of one maker's model that is named otherwise, and a price that falls to nothing. */
    private static String three(String input) {
        return """
                {"mistral": {"models": {"mistral-medium-2505": {"name": "Mistral Medium 3", "cost": {"input": %s}}}},
                 "venice": {"models": {"mm3": {"name": "Mistral Medium 3", "cost": {"input": 0.5, "output": 2}}}}%s}""".formatted(input,
                input.equals("0") ? ", \"together\": {\"models\": {\"mm-three\": {\"name\": \"Mistral Medium 3\", \"cost\": {\"input\": 0.6}}}}" : "");
    }

    private static Incoming waiting(DatabaseKind kind, Path folder) {
        Incoming incoming = new Incoming(kind, folder);
        incoming.take(Feed.MODELSDEV, "2026-06-01", three("0.4"));
        incoming.take(Feed.MODELSDEV, "2026-06-02", three("0"));
        return incoming;
    }

    private static List<?> withoutRevision(Incoming incoming) {
        return incoming.everything().stream().filter(row -> !row.containsKey("revision")).toList();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatSeveralReadingsLeftIsWrittenAtOnceAsIfEachHadBeenDecidedByItself(DatabaseKind kind, @TempDir Path other) {
        try (Incoming together = waiting(kind, folder); Incoming apart = waiting(kind, other)) {
            List<InboxItem> items = together.inbox().list();
            assertThat(items).extracting(InboxItem::kind).contains(InboxItem.Kind.IDENTITY, InboxItem.Kind.VALUE);
            assertThat(items).extracting(InboxItem::asOf).contains(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2));
            long before = together.revision();

            together.inbox().approveAll(items.stream().map(InboxItem::id).toList(), ANN);
            items.forEach(item -> apart.inbox().approve(item.id(), Optional.empty(), ANN));

            assertThat(together.revision()).isEqualTo(before + 1);
            assertThat(withoutRevision(together)).isEqualTo(withoutRevision(apart));
        }
    }
}
