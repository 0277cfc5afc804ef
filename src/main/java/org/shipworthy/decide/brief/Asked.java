package org.shipworthy.decide.brief;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.CostWords;

/** What a reader can ask of a tool, as a must-have or as a nice-to-have. */
public sealed interface Asked extends Requirement {

    /** The field that it belongs to, in an address and in a file. */
    Criterion criterion();

    /** As its field says it; requirements of one field follow each other, separated by commas. */
    String value();

    /** What one fact of the tool decides; sources may say of some offers what does not hold for others. */
    sealed interface OfFact extends Asked {

        Attribute attribute();

        boolean fits(Value value);

        @Override
        default Check check(Candidate candidate) {
            return Check.ofFact(this, candidate.tool());
        }
    }

    /** Accepts or produces something. */
    record Modality(Attribute attribute, String term) implements OfFact {

        @Override
        public Criterion criterion() {
            return attribute == Attribute.INPUTS ? Criterion.INPUTS : Criterion.OUTPUTS;
        }

        @Override
        public String value() {
            return term;
        }

        @Override
        public String words() {
            return attribute.label().toLowerCase(Locale.ROOT) + " " + term;
        }

        @Override
        public boolean fits(Value value) {
            return value instanceof Value.Terms terms && terms.terms().contains(term);
        }
    }

    /** Has an ability, or is open. */
    record Ability(Attribute attribute) implements OfFact {

        /** What a brief can ask for so. */
        static final Set<Attribute> KNOWN = EnumSet.of(Attribute.TOOL_CALLING, Attribute.STRUCTURED_OUTPUT, Attribute.REASONING,
                Attribute.CODE_EXECUTION, Attribute.OPEN_WEIGHTS, Attribute.OPEN_SOURCE);

        @Override
        public Criterion criterion() {
            return Criterion.HAS;
        }

        @Override
        public String value() {
            return attribute.key();
        }

        @Override
        public String words() {
            return switch (attribute) {
                case OPEN_SOURCE -> "is open source";
                case REASONING -> "has a reasoning mode";
                default -> "has " + attribute.label().toLowerCase(Locale.ROOT);
            };
        }

        @Override
        public boolean fits(Value value) {
            return value.equals(new Value.Flag(true));
        }
    }

    /** Runs where the reader says. */
    record Runs(Place place) implements Asked {

        @Override
        public Criterion criterion() {
            return Criterion.RUNS;
        }

        @Override
        public String value() {
            return place.key();
        }

        @Override
        public String words() {
            return place.words();
        }

        @Override
        public Check check(Candidate candidate) {
            return place.check(this, candidate.tool());
        }
    }

    /** Keeps data in a region. */
    record InRegion(String region) implements Asked {

        @Override
        public Criterion criterion() {
            return Criterion.REGION;
        }

        @Override
        public String value() {
            return region;
        }

        @Override
        public String words() {
            return "keeps data in " + region;
        }

        @Override
        public Check check(Candidate candidate) {
            return Region.of(region).check(this, candidate.tool());
        }
    }

    /** Is given out under one of these licences. */
    record Licensed(List<String> any) implements OfFact {

        public Licensed {
            any = any.stream().distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        }

        @Override
        public Criterion criterion() {
            return Criterion.LICENCE;
        }

        @Override
        public String value() {
            return String.join(",", any);
        }

        @Override
        public String words() {
            return "has the licence " + String.join(" or ", any);
        }

        @Override
        public Attribute attribute() {
            return Attribute.LICENCE;
        }

        @Override
        public boolean fits(Value value) {
            return value instanceof Value.Text(String text) && any.stream().anyMatch(one -> folded(text).contains(folded(one)));
        }

        /** Sources write Apache-2.0, Apache 2.0 and apache2.0. */
        private static String folded(String text) {
            return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "");
        }
    }

    /** Takes or gives at least so many tokens. */
    record AtLeast(Attribute attribute, long tokens) implements OfFact {

        @Override
        public Criterion criterion() {
            return attribute == Attribute.CONTEXT_WINDOW ? Criterion.CONTEXT : Criterion.LONGEST_OUTPUT;
        }

        @Override
        public String value() {
            return Long.toString(tokens);
        }

        @Override
        public String words() {
            String least = ValueWords.count(BigDecimal.valueOf(tokens)) + " tokens";
            return attribute == Attribute.CONTEXT_WINDOW ? "has a context of at least " + least : "writes at least " + least + " at once";
        }

        @Override
        public boolean fits(Value value) {
            return value instanceof Value.Count(BigDecimal count) && count.compareTo(BigDecimal.valueOf(tokens)) >= 0;
        }
    }

    /** A month of the workload costs at most so much on the cheapest way that meets the other must-haves. */
    record Within(Money budget) implements Asked {

        @Override
        public Criterion criterion() {
            return Criterion.BUDGET;
        }

        @Override
        public String value() {
            return budget.amount().toPlainString();
        }

        @Override
        public String words() {
            return "costs at most " + CostWords.amount(budget) + " a month";
        }

        @Override
        public Check check(Candidate candidate) {
            return switch (candidate.cost()) {
                case Cost.Known known -> check(known);
                case Cost other -> Check.of(this, Check.Outcome.UNKNOWN, new Ground.Costs(other));
            };
        }

        /** A price that is old may have changed, so it does not make a tool known to be within a budget; nor does it leave one out that it fits. */
        private Check check(Cost.Known cost) {
            Optional<Cost.Known> old = Stream.concat(Stream.of(cost), cost.old().stream()).filter(each -> each.age().isPresent() && each.isWithin(budget)).findFirst();
            return old.filter(each -> each == cost || !cost.isWithin(budget)).map(each -> Check.of(this, Check.Outcome.UNKNOWN, new Ground.Costs(each)))
                    .orElseGet(() -> Check.of(this, Check.Outcome.of(cost.isWithin(budget)), new Ground.Costs(cost)));
        }
    }

    /** The cheapest way in is one of these. */
    record OfEntry(Set<Entry> any) implements Asked {

        public OfEntry {
            any = EnumSet.copyOf(any);
        }

        @Override
        public Criterion criterion() {
            return Criterion.ENTRY;
        }

        @Override
        public String value() {
            return any.stream().map(Entry::key).collect(joining(","));
        }

        @Override
        public String words() {
            return "has the entry " + any.stream().map(Entry::label).collect(joining(" or "));
        }

        /** An entry is always known. */
        @Override
        public Check check(Candidate candidate) {
            return Check.of(this, Check.Outcome.of(any.contains(candidate.tool().entry())), new Ground.Listed(candidate.tool()));
        }
    }

    /** Is not deprecated before a day. */
    record LivesUntil(LocalDate day) implements Asked {

        @Override
        public Criterion criterion() {
            return Criterion.UNTIL;
        }

        @Override
        public String value() {
            return day.toString();
        }

        @Override
        public String words() {
            return "is not deprecated before " + ValueWords.day(day);
        }

        @Override
        public Check check(Candidate candidate) {
            return Check.ofFact(this, candidate.tool(), Attribute.DEPRECATED_ON, value -> value instanceof Value.Day(LocalDate end) && !end.isBefore(day));
        }
    }
}
