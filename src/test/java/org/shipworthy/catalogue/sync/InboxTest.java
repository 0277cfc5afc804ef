package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
            assertThat(incoming.inbox().find(item.id()).orElseThrow().lines()).containsExactly("Input: 0.50 USD", "Output: 2.00 USD");
            assertThat(incoming.inbox().find(item.id() + 1)).isEmpty();
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

            assertThat(incoming.inbox().approve(item.id(), Optional.of(mistyped))).isEqualTo(unknown);
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

            assertThat(incoming.inbox().approve(value.id(), Optional.of(new Slug("mistral-medium-2505")))).isEqualTo(new InboxOutcome.NoQuestionOfTool(value));
            assertThat(incoming.inbox().approve(value.id(), Optional.empty())).isEqualTo(new InboxOutcome.Decided(value));
            assertThat(incoming.inbox().approve(value.id(), Optional.empty())).isEqualTo(new InboxOutcome.NotWaiting(value.id()));
            assertThat(incoming.inbox().reject(value.id())).isEqualTo(new InboxOutcome.NotWaiting(value.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aRowThatIsNotTheProposedToolBecomesOneOfItsOwn(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-01", prices("0.4"));
            incoming.inbox().reject(waiting(incoming, InboxItem.Kind.IDENTITY).id());
            assertThat(incoming.tool("mm3").offers()).hasSize(1);
            assertThat(incoming.inbox().list()).isEmpty();
        }
    }
}
