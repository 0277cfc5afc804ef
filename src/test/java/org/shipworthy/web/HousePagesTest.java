package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.Golden;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.SourceRank;
import org.shipworthy.web.pages.Contact;
import org.w3c.dom.NodeList;

class HousePagesTest {

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void robotsMayReadEverythingButTheDeskAndLinksOutOfMails() throws IOException {
        Golden.assertMatches("web/robots.txt", site.page("/robots.txt"));
    }

    @Test
    void theSitemapNamesPagesThatAreThere() throws Exception {
        NodeList addresses = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(site.get("/sitemap.xml").body())).getElementsByTagName("loc");
        assertThat(addresses.getLength()).isGreaterThan(site.site().snapshot().shelf().tools().size() * 2);
        for (int i = 0; i < addresses.getLength(); i++) {
            String address = addresses.item(i).getTextContent();
            assertThat(address).startsWith("http://shipworthy.test/");
            String path = address.substring("http://shipworthy.test".length());
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theSitemapIsOfTheFormThatSearchEnginesRead() throws IOException {
        List<String> lines = site.page("/sitemap.xml").lines().toList();
        List<String> some = lines.stream().filter(line -> !line.startsWith("<url>") || line.contains("gemma-3n") || !line.contains("-")).toList();
        Golden.assertMatches("web/sitemap.xml", String.join("\n", some) + "\n");
    }

    @Test
    void theMethodologyStatesTheRulesOfTheCode() {
        String page = site.page("/methodology");
        assertThat(page).contains(Fact.RULE, "Below 3 rulings", "narrower than 40 points", "that takes 11 votes that all agree", "at most 8 rows", "at most 10 percentage points");
        assertThat(page).contains("id=\"facts\"", "id=\"panel\"", "id=\"votes\"", "id=\"prices\"", "id=\"predictions\"");
        Attribute.ofTools().forEach(attribute -> assertThat(page).contains(attribute.label()));
    }

    @Test
    void theRuleForFactsNamesTheRanksInTheOrderOfTheCode() {
        assertThat(Fact.RULE).contains("(" + Arrays.stream(SourceRank.values()).map(SourceRank::label).collect(joining(", ")) + ")");
    }

    @Test
    void healthIsAnsweredAndNeverCached() {
        for (String path : List.of("/health/live", "/health/ready")) {
            HttpResponse<byte[]> answer = site.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("private, no-store");
        }
    }

    @Test
    void theIconIsWhereBrowsersLookForIt() {
        HttpResponse<byte[]> icon = site.get("/favicon.ico");
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type")).contains("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/methodology", "/corrections", "/digest", "/desk", "/robots.txt", "/sitemap.xml", "/health/live", "/health/ready",
            "/favicon.ico", "/nowhere", "/compare/a-vs-a", "/compare/phi-4-mini-vs-gemma-3n", "/digest/confirm/x", "/desk/sign-in/x"})
    void everyAnswerHasTheSecurityHeaders(String path) {
        HttpResponse<byte[]> answer = site.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'").doesNotContain("unsafe");
        for (String header : List.of("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy",
                "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy")) {
            assertThat(answer.headers().allValues(header)).as(header).hasSize(1);
        }
    }

    @Test
    void whatWasChangedIsListedWithWhatItSaidBefore(@TempDir Path folder) throws IOException {
        try (RunningSite changing = RunningSite.start()) {
            assertThat(changing.page("/corrections")).contains("Nothing that was published here has been changed so far");
            Path pack = folder.resolve("pack");
            changing.site().exportPack(pack);
            Path file = pack.resolve("tools/google-deepmind/gemma-3n.toml");
            String tagline = changing.site().snapshot().shelf().findTool(new Slug("gemma-3n")).orElseThrow().tagline();
            Files.writeString(file, Files.readString(file).replace(tagline, "Pocket-sized <b> & open"));
            changing.site().importPack(pack);

            HttpResponse<byte[]> page = changing.get("/corrections");
            assertThat(new String(page.body(), UTF_8)).contains("<a href=\"/tools/gemma-3n\">Gemma 3n</a>", "datetime=\"2026-11-22\"",
                    "<del>", "Pocket-sized &lt;b&gt; &amp; open</ins>");
            assertThat(HtmlValidator.errors(page.body())).isEmpty();
        }
    }

    @Test
    void theCorrectionsNameWhereErrorsAreReported() {
        assertThat(site.page("/corrections")).contains("Write to <a href=\"mailto:errors@shipworthy.test\">errors@shipworthy.test</a>");
        assertThat(new Contact("https://example.org/contact").address()).isEqualTo("https://example.org/contact");
    }
}
