package org.shipworthy.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.Golden;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.publish.ImportOutcome;

class ToolPageTest {

    private static final String GEMMA = "/tools/gemma-3n";
    private static final Path FOUNDER = Path.of("reviews", "gemma-3n", "founder.md");

    private RunningSite site;

    @TempDir
    private Path pack;

    @BeforeEach
    void start() {
        site = RunningSite.start();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void thePageIsAsItWas() throws IOException {
        Golden.assertMatches("pages/mistral-medium-3-2.html", site.page("/tools/mistral-medium-3-2").replaceAll("/assets/(\\w+)\\.[\\w-]+\\.", "/assets/$1."));
    }

    @Test
    void everyReviewFactAndOfferIsThere() {
        String page = site.page(GEMMA);
        Tool tool = site.site().snapshot().shelf().findTool(new Slug("gemma-3n")).orElseThrow();
        site.site().snapshot().bench().reviewsOf(tool.slug()).forEach(review -> {
            assertThat(page).contains("id=\"" + review.lens() + "\"", review.rest());
            assertThat(review.answers()).allMatch(answer -> page.contains(answer.text()));
            assertThat(review.predictions()).allMatch(prediction -> page.contains(prediction.rule()));
        });
        assertThat(tool.facts().stream().map(Fact::attribute)).isNotEmpty().allMatch(attribute -> page.contains("<dt>" + attribute.label() + "</dt>"));
        assertThat(tool.offers()).isNotEmpty().allMatch(offer -> page.contains(offer.name()));
        assertThat(page).contains("Also known as " + String.join(", ", tool.aliases().subList(0, tool.aliases().size() - 1)) + " and");
    }

    @Test
    void structuredDataHoldsTheReviewsAndNoRating() throws IOException {
        String page = site.page(GEMMA);
        JsonNode data = new ObjectMapper().readTree(page.substring(page.indexOf("ld+json\">") + 9, page.indexOf("</script>", page.indexOf("ld+json"))));
        assertThat(data.get("@type").asText()).isEqualTo("Product");
        assertThat(data.get("review")).hasSize(4);
        assertThat(data.toString()).doesNotContain("ating");
    }

    @Test
    void anUnknownToolIsAnsweredWithTheNearestNames() {
        HttpResponse<byte[]> answer = site.get("/tools/gema-3n");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer)).contains("There is no tool “gema-3n” here.", "<a href=\"/tools/gemma-3n\">Gemma 3n</a>");
    }

    @Test
    void whatCannotBeASlugIsSaidToBeNone() {
        HttpResponse<byte[]> answer = site.get("/tools/a--b");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("lower-case letters, digits and single hyphens");
    }

    @Test
    void anAliasLeadsToTheTool() {
        HttpResponse<byte[]> answer = site.get("/tools/claude-sonnet-4-20250514");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/tools/claude-sonnet-4");
        assertThat(site.get("/tools/google%2Fgemma-3n-e4b-it").headers().firstValue("Location")).hasValue(GEMMA);
    }

    @Test
    void theVoterAloneSeesTheVote() {
        HttpResponse<byte[]> vote = site.vote("gemma-3n", "ship", "back", GEMMA);
        assertThat(vote.headers().firstValue("Location")).hasValue(GEMMA + "#vote-gemma-3n");
        HttpResponse<byte[]> mine = site.get(GEMMA, "Cookie", RunningSite.cookie(vote));
        assertThat(text(mine)).contains("Your vote: <b>ship</b>", "No verified votes, 1 unverified");
        assertThat(mine.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(site.page(GEMMA)).contains("No verified votes, 1 unverified").doesNotContain("Your vote");
        assertThat(site.get("/tools/milvus", "Cookie", RunningSite.cookie(vote)).headers().firstValue("Cache-Control")).hasValue("public, no-cache");
    }

    @Test
    void aSupersededReviewStaysReadable() throws IOException {
        String before = site.site().snapshot().bench().findReview(new Slug("gemma-3n"), new Slug("founder")).orElseThrow().rest();
        assertThat(site.page(GEMMA)).contains(before).doesNotContain("superseded");
        importChanged(before, "A second look changed nothing but these words, which say what the ones before them said, only shorter, and so stand in their"
                + " place. Nobody should read them as news. They are as long as a review has to be and no longer than that, because whoever checks this page"
                + " wants to find both of them: the one that stands and the one that stood before it was superseded by this one.");
        assertThat(site.page(GEMMA)).contains("A second look changed nothing", "1 earlier review by Founder, superseded", before);
    }

    private void importChanged(String old, String changed) throws IOException {
        String review = Files.readString(Path.of("content").resolve(FOUNDER));
        Path file = pack.resolve(FOUNDER);
        Files.createDirectories(file.getParent());
        Files.writeString(file, review.replace(old, changed));
        assertThat(site.site().importPack(pack)).isInstanceOf(ImportOutcome.Imported.class);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
