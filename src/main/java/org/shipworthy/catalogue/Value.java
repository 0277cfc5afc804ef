package org.shipworthy.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.shipworthy.kernel.Money;

/** What a source says of an attribute. Two values are equal when they mean the same. */
public sealed interface Value {

    record Text(String text) implements Value {}

    /** A set of words; the order in which they were given is kept for showing and ignored for comparing. */
    record Terms(List<String> terms) implements Value {
        public Terms {
            terms = List.copyOf(terms);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Terms that && sorted(terms).equals(sorted(that.terms));
        }

        @Override
        public int hashCode() {
            return sorted(terms).hashCode();
        }

        private static List<String> sorted(List<String> terms) {
            return terms.stream().sorted().toList();
        }
    }

    record Count(BigDecimal count) implements Value {
        public Count {
            count = count.setScale(0, RoundingMode.UNNECESSARY);
        }
    }

    record Flag(boolean holds) implements Value {}

    record Day(LocalDate day) implements Value {}

    record Address(URI address) implements Value {}

    record Amount(Money money) implements Value {}

    /** The source was read and names no value. */
    record NotPublished() implements Value {}
}
