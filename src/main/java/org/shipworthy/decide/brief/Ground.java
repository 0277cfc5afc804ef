package org.shipworthy.decide.brief;

import java.util.List;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.ValueWords;

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
