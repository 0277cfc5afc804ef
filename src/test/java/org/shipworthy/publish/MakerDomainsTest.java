package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Link;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.community.Identities;
import org.shipworthy.community.Subject;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Source;
import org.shipworthy.kernel.SourceRank;

class MakerDomainsTest {

    private final Identities identities = new Identities(new byte[32]);
    private final MakerDomains domains = new MakerDomains(identities);

    @Test
    void aMakersDomainIsThatOfItsOwnPagesAndThoseAboveIt() {
        Shelf shelf = shelf("https://docs.acme.example/anvil", SourceRank.MAKER);
        assertThat(domains.of(new Subject.OfTool(new Slug("anvil")), shelf))
                .containsExactlyInAnyOrder(identities.domain("docs.acme.example"), identities.domain("acme.example"));
        assertThat(domains.of(Subject.parse("anvil-vs-hammer").orElseThrow(), shelf)).hasSize(2);
        assertThat(domains.of(new Subject.OfTool(new Slug("hammer")), shelf)).as("for all of its tools").hasSize(2);
        assertThat(domains.of(new Subject.OfTool(new Slug("nobody")), shelf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mistral-ai, https://docs.mistral.ai/models, mistral.ai", "google-deepmind, https://cloud.google.com/vertex-ai, google.com", "xai, https://docs.x.ai/docs, x.ai",
        "hugging-face, https://huggingface.co/docs, huggingface.co", "openai, https://learn.microsoft.com/azure, ''", "openai, https://openai.blogs.example/, ''", "acme-ai, https://ai.example/, ''"})
    void aPageThatBearsTheMakersNameIsOfItsDomainWhoeverReadIt(String maker, String page, String domain) {
        Tool plain = Cast.tool("anvil");
        Tool anvil = new Tool(plain.slug(), plain.name(), new Maker(new Slug(maker), maker), plain.category(), plain.tagline(), plain.description(), plain.entry(), plain.entryNote(),
                plain.added(), List.of(), List.of(new Link("A page", URI.create(page))), List.of(), plain.facts(), List.of());
        assertThat(domains.of(new Subject.OfTool(plain.slug()), new Shelf(List.of(Cast.MODELS), List.of(anvil))))
                .isEqualTo(domain.isEmpty() ? Set.of() : Set.of(identities.domain(domain)));
    }

    @Test
    void whatOthersSayOrSharedHostsCarryNamesNoMaker() {
        assertThat(domains.of(new Subject.OfTool(new Slug("anvil")), shelf("https://catalogue.example/anvil", SourceRank.CATALOGUE))).isEmpty();
        assertThat(domains.of(new Subject.OfTool(new Slug("anvil")), shelf("https://github.com/acme/anvil", SourceRank.MAKER))).isEmpty();
    }

    @Test
    void anImportIsSeen() {
        Subject anvil = new Subject.OfTool(new Slug("anvil"));
        assertThat(domains.of(anvil, shelf("https://acme.example", SourceRank.MAKER))).containsExactly(identities.domain("acme.example"));
        assertThat(domains.of(anvil, shelf("https://bought.example", SourceRank.MAKER))).containsExactly(identities.domain("bought.example"));
    }

    private static Shelf shelf(String page, SourceRank rank) {
        Claim claim = new Claim(Attribute.CONTEXT_WINDOW, new Value.Count(new BigDecimal(1000)), new Source("A page", Optional.of(URI.create(page)), rank, Cast.TODAY), Optional.empty());
        return new Shelf(List.of(Cast.MODELS), List.of(Cast.tool("anvil", claim), Cast.tool("hammer")));
    }
}
