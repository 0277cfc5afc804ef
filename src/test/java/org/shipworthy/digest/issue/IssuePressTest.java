package org.shipworthy.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;
import static org.shipworthy.panel.Ruling.SHIP;
import static org.shipworthy.panel.Ruling.SKIP;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.Golden;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.issue.Section.Kind;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Token;
import org.shipworthy.panel.Prediction;

class IssuePressTest {

    private static final URI SITE = URI.create("https://tools.example.org");
    private static final Topic ADA = new Topic.OfTool(new Slug("ada"));
    private static final Topic BEA = new Topic.OfTool(new Slug("bea"));

    @Test
    void mailReadsAsAgreed() throws IOException {
        IssueMail mail = print(week(), Topic.EVERYTHING).orElseThrow();
        Golden.assertMatches("digest/issue.txt", mail.text());
        Golden.assertMatches("digest/issue.html", mail.html());
        assertThat(mail.subject()).isEqualTo("Ada: 50% ship, was 67%, and 6 more");
        assertThat(HtmlValidator.errors(mail.html().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void eachReaderGetsHerTopicsOnly() throws IOException {
        IssueMail mail = print(week(), BEA).orElseThrow();
        Golden.assertMatches("digest/issue-of-one-tool.txt", mail.text());
        assertThat(mail.subject()).isEqualTo("Bea: 50% ship, and 2 more");
        assertThat(print(week(), new Topic.OfTool(new Slug("nobody")))).isEmpty();
        assertThat(print(week(), new Topic.OfPair(new Slug("ada"), new Slug("zed"))).orElseThrow().text()).as("either tool of a pair").contains("* Ada: 50%");
    }

    @Test
    void linksAreTheReadersOwn() {
        IssuePress press = new IssuePress(week(), SITE);
        IssueMail ann = press.print(recipient("a", Topic.EVERYTHING)).orElseThrow();
        IssueMail bob = press.print(recipient("b", Topic.EVERYTHING)).orElseThrow();
        assertThat(ann.unsubscribe()).hasToString("https://tools.example.org/digest/unsubscribe/" + "a".repeat(43));
        assertThat(ann.html()).contains("/digest/preferences/" + "a".repeat(43), "/digest/unsubscribe/" + "a".repeat(43));
        assertThat(ann.text()).contains("/digest/preferences/" + "a".repeat(43), "/digest/unsubscribe/" + "a".repeat(43));
        assertThat(bob.html()).isEqualTo(ann.html().replace("a".repeat(43), "b".repeat(43)));
    }

    @Test
    void nothingIsLoadedAndNothingReports() {
        assertThat(print(week(), Topic.EVERYTHING).orElseThrow().html()).doesNotContain("<img", "<script", "<link", "url(", "src=");
    }

    @Test
    void textHasAtMost72ColumnsButForAddresses() {
        assertThat(print(week(), Topic.EVERYTHING).orElseThrow().text().lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= 72 || line.strip().matches("https://\\S+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ada\r\nBcc: all@example.org", "Ada\u2028Bcc: x", "Ada\u0000\u001b[31m", "A\u202Eda", "\u2066Ada", "A\uE000da\uE001", "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>", "https://evil.example/ \u200Bcome"})
    void namesOfOthersAreNoMarkupAndNoHeaders(String name) {
        IssueMail mail = print(titled(name, ""), Topic.EVERYTHING).orElseThrow();
        assertThat(mail.subject()).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uE000\\uE001]");
        assertThat(mail.html()).doesNotContain("<script", "<img").doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069]");
        assertThat(mail.html().split("/digest/preferences/", -1)).as("only the links that the mail has anyway").hasSize(2);
        assertThat(HtmlValidator.errors(mail.html().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void rightToLeftNameKeepsItsPlace() {
        IssueMail mail = print(titled("عدى: 50% ship", ""), Topic.EVERYTHING).orElseThrow();
        assertThat(mail.html()).contains("<h3 dir=\"auto\"");
        assertThat(mail.text()).contains("* عدى: 50% ship");
    }

    @Test
    void enormousMailIsCutTo100Kilobytes() {
        List<Item> items = IntStream.range(0, 400).mapToObj(n -> item("i" + n, "&".repeat(10_000), "<".repeat(10_000))).toList();
        List<Section> sections = List.of(Kind.values()).stream().map(kind -> new Section(kind, items.subList(0, 50))).toList();
        IssueMail mail = print(new DigestIssue(World.WEEK, TODAY.minusDays(7), TODAY, "S".repeat(5_000), "", sections, World.HEADS), Topic.EVERYTHING).orElseThrow();
        assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(IssuePress.LARGEST_BYTES);
        assertThat(mail.html()).contains("more on this edition");
        assertThat(mail.subject()).hasSizeLessThanOrEqualTo(160);
        assertThat(mail.text().lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void editorsWordsArePrinted() {
        DigestIssue issue = week().with("A quiet week", "First.\r\n\r\nSecond <b>", week().sections());
        IssueMail mail = print(issue, Topic.EVERYTHING).orElseThrow();
        assertThat(mail.subject()).isEqualTo("A quiet week");
        assertThat(mail.text()).contains("\n\nFirst.\n\nSecond <b>\n\n");
        assertThat(mail.html()).contains("Second &lt;b&gt;");
    }

    private static DigestIssue week() {
        World before = new World().at("2026-11-15T00:00:00Z").tool("ada", "2.00").tool("bea", "3.00")
                .ruled("ada", SHIP, SHIP, SKIP).ruled("bea", SHIP, SKIP)
                .predicted("cy", "Cy has ten thousand paying teams by the end of the month.", Optional.empty());
        World now = new World().tool("ada", "2.00").tool("bea", "1.50").tool("cy")
                .ruled("ada", SHIP, SKIP, SKIP, SHIP).ruled("bea", SHIP, SKIP, SHIP, SKIP)
                .predicted("cy", "Cy has ten thousand paying teams by the end of the month.",
                        Optional.of(new Prediction.Resolution(Prediction.Outcome.YES, TODAY, "Its own blog counts 12,000 of them on 20 November.")))
                .corrected("2026-11-20T10:00:00Z", "ada", "tagline", "Ada in one line", "Ada in a line");
        DigestIssue issue = before.then(now);
        List<Section> few = issue.sections().stream()
                .map(section -> new Section(section.kind(), section.items().subList(0, Math.min(1, section.items().size())))).toList();
        return issue.with(Subjects.of(few.stream().flatMap(section -> section.items().stream()).toList()), "", few);
    }

    private static DigestIssue titled(String title, String text) {
        Item item = item("x", title, text);
        return new DigestIssue(World.WEEK, TODAY.minusDays(7), TODAY, title, "", List.of(new Section(Kind.NEW_VERDICTS, List.of(item))), List.of());
    }

    private static Item item(String id, String title, String text) {
        return new Item(id, title, text, "/tools/ada", Set.of(Topic.EVERYTHING, ADA));
    }

    private static Optional<IssueMail> print(DigestIssue issue, Topic... topics) {
        return new IssuePress(issue, SITE).print(recipient("a", topics));
    }

    private static Recipient recipient(String letter, Topic... topics) {
        return new Recipient(1, new EmailAddress(letter + "nn@example.org"), Set.of(topics), new Token(letter.repeat(43)));
    }
}
