package org.shipworthy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.RawHttp;
import org.shipworthy._support.RunningSite;
import org.shipworthy.community.Subject;
import org.shipworthy.kernel.Slug;

/** Forms that other sites' pages send, by a site that is public as https://shipworthy.test and listens on a port of localhost. */
class CrossOriginTest {

    private static final Subject GEMMA = new Subject.OfTool(new Slug("gemma-3n"));
    private static final String VOTE = "subject=gemma-3n&choice=ship&stamp=";

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.startAs("https://shipworthy.test");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Sec-Fetch-Site: none", "Sec-Fetch-Site: ",
            "Sec-Fetch-Site: same-origin, cross-site", "Sec-Fetch-Site: same-origin\nSec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: cross-site\nOrigin: https://shipworthy.test", "Origin: null", "Origin: ", "Origin: https://evil.example",
            "Origin: http://shipworthy.test", "Origin: https://shipworthy.test:8443", "Origin: https://shipworthy.test.evil.example",
            "Origin: https://evil.example/https://shipworthy.test", "Origin: https://shipworthy.test@evil.example",
            "Origin: https://shipworthy.test\nOrigin: https://evil.example", "Origin: shipworthy.test", "Referer: https://shipworthy.test/"})
    void formsFromElsewhereAreRefused(String headers) {
        int before = votes();
        assertThat(vote(headers)).startsWith("HTTP/1.1 403").contains("Nothing was changed");
        assertThat(votes()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: same-origin\nOrigin: null", "Origin: https://shipworthy.test",
            "Origin: https://localhost:{port}"})
    void formsFromHereAreAccepted(String headers) {
        assertThat(vote(headers)).startsWith("HTTP/1.1 303");
    }

    @Test
    void whereTheSiteIsPublicByHttpsAPlainPageOfTheSameHostIsElsewhere() {
        assertThat(vote("Origin: http://localhost:{port}")).startsWith("HTTP/1.1 403");
    }

    @Test
    void whereTheSiteIsPublicByPlainHttpAnyNameOfTheMachineWorks() {
        try (RunningSite plain = RunningSite.start()) {
            assertThat(vote(plain, "Origin: http://localhost:{port}")).startsWith("HTTP/1.1 303");
            assertThat(vote(plain, "Origin: http://shipworthy.test")).startsWith("HTTP/1.1 303");
            assertThat(vote(plain, "Origin: http://localhost:1")).startsWith("HTTP/1.1 403");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void otherMethodsAreNotSafe(String method) {
        assertThat(RawHttp.request(site, method + " /vote HTTP/1.1", "", "")).startsWith("HTTP/1.1 403");
    }

    private static int votes() {
        return site.site().snapshot().tallies().of(GEMMA).unverified().total();
    }

    private static String vote(String headers) {
        return vote(site, headers);
    }

    private static String vote(RunningSite site, String headers) {
        String vote = VOTE + site.page("/votes/stamp");
        site.clock().advance(Duration.ofSeconds(5));
        return RawHttp.request(site, "POST /vote HTTP/1.1",
                (headers + "\nContent-Type: application/x-www-form-urlencoded\nContent-Length: " + vote.length())
                        .replace("{port}", Integer.toString(site.port())), vote);
    }
}
