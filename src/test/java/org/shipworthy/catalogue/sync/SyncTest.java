package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.News;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.Slug;

class SyncTest {

    @TempDir
    private Path folder;

    private static String modelsDev(String... models) {
        return """
                {"mistral": {"id": "mistral", "name": "Mistral", "models": {%s}}}""".formatted(String.join(",", models));
    }

    private static String model(String id, String name, String input, String output) {
        return """
                "%s": {"id": "%s", "name": "%s", "family": "mistral-medium", "release_date": "2025-05-07",
                "limit": {"context": 1000, "output": 500}, "cost": {"input": %s, "output": %s}}""".formatted(id, id, name, input, output);
    }

    private static String medium(String input, String output) {
        return modelsDev(model("mistral-medium-2505", "Mistral Medium 3", input, output));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aModelThatIsNewBecomesATool(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            SyncReport report = incoming.take(Feed.MODELSDEV, "2026-01-01", medium("0.4", "2"));

            assertThat(report.toolsAdded()).isEqualTo(1);
            assertThat(incoming.tool("mistral-medium-2505").maker().name()).isEqualTo("Mistral AI");
            assertThat(ValueWords.of(incoming.price("mistral-medium-2505", "mistral-ai-api", Attribute.PRICE_INPUT).orElseThrow().shown())).isEqualTo("0.40 USD");
            assertThat(incoming.shelf().chronicle().news()).extracting(News::kind).containsExactly(News.Kind.NEW_TOOL);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aPriceThatMovesIsAStepAndNews(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-01-01", medium("0.4", "2"));
            incoming.take(Feed.MODELSDEV, "2026-02-01", medium("0.5", "1.5"));

            assertThat(incoming.steps("mistral-medium-2505", "mistral-ai-api", Attribute.PRICE_INPUT, "models.dev"))
                    .containsExactly("2026-01-01: 0.40 USD", "2026-02-01: 0.50 USD");
            assertThat(incoming.price("mistral-medium-2505", "mistral-ai-api", Attribute.PRICE_INPUT).orElseThrow().differing()).isEmpty();
            assertThat(incoming.shelf().chronicle().news()).extracting(News::kind)
                    .containsExactlyInAnyOrder(News.Kind.PRICE_UP, News.Kind.PRICE_DOWN, News.Kind.NEW_TOOL);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theSameAgainChangesNothingButTheDayItWasRead(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-01-01", medium("0.4", "2"));
            List<?> before = incoming.everything();
            assertThat(incoming.take(Feed.MODELSDEV, "2026-01-01", medium("0.4", "2")).same()).isTrue();
            assertThat(incoming.everything()).isEqualTo(before);

            incoming.take(Feed.MODELSDEV, "2026-03-01", medium("0.4", "2"));
            assertThat(incoming.price("mistral-medium-2505", "mistral-ai-api", Attribute.PRICE_INPUT).orElseThrow().shown().source().readOn()).hasToString("2026-03-01");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aPriceThatFallsToZeroWaitsAndIsForgottenWhenTheSourceTakesItBack(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-24", medium("0.2002", "0.8001"));
            incoming.take(Feed.MODELSDEV, "2026-06-25", medium("0", "0"));
            assertThat(incoming.inbox().list()).singleElement().satisfies(item -> assertThat(item.reason()).contains("falls to zero"));
            assertThat(ValueWords.of(incoming.price("mistral-medium-2505", "mistral-ai-api", Attribute.PRICE_INPUT).orElseThrow().shown())).isEqualTo("0.2002 USD");

            incoming.take(Feed.MODELSDEV, "2026-06-26", medium("0.2002", "0.8001"));
            assertThat(incoming.inbox().list()).isEmpty();
            assertThat(incoming.steps("mistral-medium-2505", "mistral-ai-api", Attribute.PRICE_INPUT, "models.dev")).containsExactly("2026-06-24: 0.2002 USD");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anApprovedPriceIsPublishedAndARejectedOneNotAskedAgain(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-01", medium("0.4", "2"));
            incoming.take(Feed.MODELSDEV, "2026-06-02", medium("4", "2"));
            incoming.inbox().approve(incoming.inbox().list().getFirst().id(), Optional.empty(), "ann@example.org");
            assertThat(ValueWords.of(incoming.price("mistral-medium-2505", "mistral-ai-api", Attribute.PRICE_INPUT).orElseThrow().shown())).isEqualTo("4.00 USD");

            incoming.take(Feed.MODELSDEV, "2026-07-02", medium("4000", "2"));
            incoming.inbox().reject(incoming.inbox().list().getFirst().id(), "ann@example.org");
            incoming.take(Feed.MODELSDEV, "2026-07-03", medium("4000", "3"));
            assertThat(incoming.inbox().list()).isEmpty();
            assertThat(ValueWords.of(incoming.price("mistral-medium-2505", "mistral-ai-api", Attribute.PRICE_INPUT).orElseThrow().shown())).isEqualTo("4.00 USD");
            assertThat(ValueWords.of(incoming.price("mistral-medium-2505", "mistral-ai-api", Attribute.PRICE_OUTPUT).orElseThrow().shown())).isEqualTo("3.00 USD");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aBatchWithoutMoreThanATenthOfItsRowsRetiresNothingUntilAnEditorAgrees(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-01", modelsDev(model("mistral-a-1", "A", "1", "1"), model("mistral-b-2", "B", "1", "1")));
            incoming.take(Feed.MODELSDEV, "2026-06-02", modelsDev(model("mistral-a-1", "A", "1", "1")));
            assertThat(incoming.tool("mistral-b-2").offers()).hasSize(1);

            InboxItem item = incoming.inbox().list().getFirst();
            assertThat(item.kind()).isEqualTo(InboxItem.Kind.DROP);
            incoming.inbox().approve(item.id(), Optional.empty(), "ann@example.org");
            assertThat(incoming.tool("mistral-b-2").offers()).isEmpty();
            assertThat(incoming.shelf().chronicle().news()).extracting(News::kind).contains(News.Kind.RETIRED);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rowsThatComeBackAreNotAskedAboutAnyMore(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            String both = modelsDev(model("mistral-a-1", "A", "1", "1"), model("mistral-b-2", "B", "1", "1"));
            incoming.take(Feed.MODELSDEV, "2026-06-01", both);
            incoming.take(Feed.MODELSDEV, "2026-06-02", modelsDev(model("mistral-a-1", "A", "1", "1")));
            incoming.take(Feed.MODELSDEV, "2026-06-03", both);
            assertThat(incoming.inbox().list()).isEmpty();
            assertThat(incoming.tool("mistral-b-2").offers()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anUncertainRowWaitsAndGoesWhereAnEditorSays(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-01", medium("0.4", "2"));
            String second = """
                    {"venice": {"id": "venice", "name": "Venice", "models": {"mm3": {"id": "mm3", "name": "Mistral Medium 3", "cost": {"input": 0.5}}}}}""";
            incoming.take(Feed.MODELSDEV, "2026-06-02", second.replaceFirst("}}}$", "}}, ") + medium("0.4", "2").substring(1));
            InboxItem item = incoming.inbox().list().getFirst();
            assertThat(item.tool()).contains(new Slug("mistral-medium-2505"));

            incoming.inbox().approve(item.id(), Optional.empty(), "ann@example.org");
            assertThat(incoming.tool("mistral-medium-2505").aliases()).contains("mm3");
            assertThat(incoming.offer("mistral-medium-2505", "venice-api").prices().find(Attribute.PRICE_INPUT)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aNameThatMovesToAnotherModelIsAChange(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            String old = model("mistral-medium-2505", "Mistral Medium 3", "0.4", "2");
            String fresh = model("mistral-medium-2508", "Mistral Medium 3.1", "0.5", "2").replace("2025-05-07", "2025-08-12");
            String latest = model("mistral-medium-latest", "Mistral Medium (latest)", "0.4", "2");
            incoming.take(Feed.MODELSDEV, "2025-07-01", modelsDev(old, latest));
            assertThat(incoming.tool("mistral-medium-2505").aliases()).contains("mistral-medium-latest");

            incoming.take(Feed.MODELSDEV, "2025-09-01", modelsDev(old, fresh, latest.replace("2025-05-07", "2025-08-12")));
            assertThat(incoming.tool("mistral-medium-2505").aliases()).doesNotContain("mistral-medium-latest");
            assertThat(incoming.tool("mistral-medium-2508").aliases()).contains("mistral-medium-latest");
            assertThat(incoming.shelf().chronicle().news()).extracting(News::kind).contains(News.Kind.MOVED);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aSourceWhoseChangesAreLookedAtFirstPublishesNothingItself(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder).rule(Rule.INBOX)) {
            incoming.take(Feed.MODELSDEV, "2026-06-01", medium("0.4", "2"));
            assertThat(incoming.shelf().tools()).isEmpty();

            incoming.inbox().approve(incoming.inbox().list().getFirst().id(), Optional.empty(), "ann@example.org");
            assertThat(incoming.tool("mistral-medium-2505").offers()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anOlderStateIsNotTakenInAfterANewerOne(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            incoming.take(Feed.MODELSDEV, "2026-06-02", medium("0.4", "2"));
            assertThatThrownBy(() -> incoming.take(Feed.MODELSDEV, "2026-06-01", medium("0.5", "2")))
                    .isInstanceOf(SourceException.class).hasMessageContaining("was read as of 2026-06-02 already");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anEditorsCorrectionGoesAboveTheRules(DatabaseKind kind) {
        try (Incoming incoming = new Incoming(kind, folder)) {
            String both = modelsDev(model("mistral-medium-2505", "A", "1", "1"), model("mistral-medium-x1", "B", "1", "1"));
            incoming.take(Feed.MODELSDEV, "2026-06-01", both);
            incoming.inbox().correct(Feed.MODELSDEV, "mistral|mistral-medium-x1", new Slug("mistral-medium-2505"));
            incoming.take(Feed.MODELSDEV, "2026-06-02", both);
            assertThat(incoming.tool("mistral-medium-2505").aliases()).contains("mistral-medium-x1");
            assertThat(incoming.tool("mistral-medium-x1").offers()).isEmpty();
        }
    }
}
