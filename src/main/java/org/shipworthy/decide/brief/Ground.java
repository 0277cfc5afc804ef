package org.shipworthy.decide.brief;

import java.util.List;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.English;

/** What a check rests on. Its words are made when they are read: most of thousands of checks are never shown. */
public sealed interface Ground {

    /** Without a full stop. */
    String words();

    /** What sources say; none when no source speaks of it. */
    List<Claim> claims();

    /** No source speaks of it. */
    record Silence() implements Ground {

        @Override
        public String words() {
            return "no source on record says";
        }

        @Override
        public List<Claim> claims() {
            return List.of();
        }
    }

    /** @param more follows the claim's words */
    record Said(Claim claim, String more) implements Ground {

        @Override
        public String words() {
            return claim.attribute().label() + ": " + ValueWords.of(claim) + more;
        }

        @Override
        public List<Claim> claims() {
            return List.of(claim);
        }
    }

    /** It holds with these offers, as far as anybody says. */
    record Held(Ground ground, List<Offer> offers) implements Ground {

        public Held {
            offers = List.copyOf(offers);
        }

        @Override
        public String words() {
            return ground.words() + ", with " + English.list(offers.stream().map(Offer::name).toList());
        }

        @Override
        public List<Claim> claims() {
            return ground.claims();
        }
    }

    /** A source says something so different that neither is to be relied on. */
    record Doubted(Ground ground, Claim other) implements Ground {

        @Override
        public String words() {
            return ground.words() + ", but " + other.source().name() + " says " + ValueWords.of(other);
        }

        @Override
        public List<Claim> claims() {
            return Stream.concat(ground.claims().stream(), Stream.of(other)).toList();
        }
    }

    /** No offer is known to meet everything that is asked. */
    record Apart() implements Ground {

        @Override
        public String words() {
            return "each is met, but by no one offer or version that sources name";
        }

        @Override
        public List<Claim> claims() {
            return List.of();
        }
    }

    /** The name of an offer says it; its sources list it so. */
    record Offered(Offer offer) implements Ground {

        @Override
        public String words() {
            return "offered as " + offer.name();
        }

        @Override
        public List<Claim> claims() {
            return offer.prices().stream().limit(1).map(Fact::shown).toList();
        }
    }

    record Costs(Cost cost) implements Ground {

        @Override
        public String words() {
            return cost.words();
        }

        @Override
        public List<Claim> claims() {
            return cost instanceof Cost.Known known ? known.claims() : List.of();
        }
    }

    /** The reader's own people say it. */
    record Judged(String words) implements Ground {

        @Override
        public List<Claim> claims() {
            return List.of();
        }
    }

    /** The catalogue's own word for a tool, which has no other source. */
    record Listed(Tool tool) implements Ground {

        @Override
        public String words() {
            return "Entry: " + tool.entry().label() + " (" + tool.entryNote().replaceFirst("\\.$", "") + ")";
        }

        @Override
        public List<Claim> claims() {
            return List.of();
        }
    }
}
