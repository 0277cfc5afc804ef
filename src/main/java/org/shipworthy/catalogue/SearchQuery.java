package org.shipworthy.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.shipworthy.catalogue.Spellings.Spelling;

/**
 * A reader's words as queries of the index. There is no syntax: whatever is no letter or digit only separates words, and
 * length and number of the words have limits, so that no text costs much.
 */
final class SearchQuery {

    /** What follows in a text is ignored. */
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final int MOST_MISSPELLED = 4;

    /** A longer name is taken to be spelled as typed. */
    private static final int LONGEST_MISSPELLED = 64;
    private static final int MOST_SPELLINGS = 64;

    private static final int IS_THE_NAME = 1000;
    private static final int NAME_BEGINS_SO = 200;
    private static final int IS_AN_ALIAS = 100;
    private static final int KEEPS_TOGETHER = 20;
    private static final float MISSPELLED = 0.5f;
    private static final float MISSPELLED_BEGINNING = 0.25f;

    private final List<String> words;
    private final List<String> compounds;

    private SearchQuery(List<String> words, List<String> compounds) {
        this.words = words;
        this.compounds = compounds;
    }

    /** Empty for a text without a letter or digit. */
    static Optional<SearchQuery> read(String text) {
        String read = text.substring(0, Math.min(text.length(), LONGEST));
        List<String> words = Names.words(read).stream().limit(MOST_WORDS).toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new SearchQuery(words, compounds(read)));
    }

    /** What was typed without a space, such as 3.2: two words, but better found together. */
    private static List<String> compounds(String text) {
        return Stream.of(text.split("\\s+")).filter(part -> Names.words(part).size() > 1).map(Names::joined).limit(MOST_WORDS).toList();
    }

    /** Every word occurs, or a word that begins so. */
    Query asTyped() {
        return all(SearchQuery::typed);
    }

    /** Every word occurs, or one that it may be a misspelling of, or that begins with one. */
    Query misspelled(Spellings spellings) {
        List<String> corrected = words.stream().limit(MOST_MISSPELLED).toList();
        return all(word -> !corrected.contains(word) ? typed(word) : Stream.of(typed(word), spellings.of(word).stream().flatMap(SearchQuery::meant),
                word.equals(words.getLast()) ? misspelledBeginning(word) : Stream.<Query>empty()).flatMap(way -> way));
    }

    /** The tools that the words together may be a misspelling of, fewest errors first. */
    Query nearName() {
        String joined = String.join("", words);
        Term term = new Term(SearchField.SPELLING.name(), joined);
        int errors = joined.length() < 3 || joined.length() > LONGEST_MISSPELLED ? 0 : joined.length() < 6 ? 1 : 2;
        return errors == 0 ? constant(new TermQuery(term), 1) : fuzzy(term, errors);
    }

    private Query all(Function<String, Stream<Query>> ways) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.stream().distinct().forEach(word -> all.add(new DisjunctionMaxQuery(ways.apply(word).toList(), 0), Occur.MUST));
        String joined = String.join("", words);
        Term name = new Term(SearchField.WHOLE_NAME.name(), joined);
        all.add(constant(new TermQuery(name), IS_THE_NAME), Occur.SHOULD);
        all.add(constant(new PrefixQuery(name), NAME_BEGINS_SO), Occur.SHOULD);
        all.add(constant(new TermQuery(new Term(SearchField.WHOLE_ALIAS.name(), joined)), IS_AN_ALIAS), Occur.SHOULD);
        compounds.forEach(compound ->
                all.add(constant(new PrefixQuery(new Term(SearchField.NAME.name(), compound)), KEEPS_TOGETHER), Occur.SHOULD));
        return all.build();
    }

    /** A whole word counts double. */
    private static Stream<Query> typed(String word) {
        return SearchField.OF_WORDS.stream().flatMap(field -> {
            Term term = new Term(field.name(), word);
            return Stream.of(constant(new TermQuery(term), 2 * field.weight()), constant(beginning(field, word), field.weight()));
        });
    }

    private static Query beginning(SearchField field, String word) {
        return word.length() > SearchField.SHORT ? new PrefixQuery(new Term(field.name(), word)) : new TermQuery(new Term(field.ofBeginnings(), word));
    }

    private static Stream<Query> meant(Spelling spelling) {
        return SearchField.OF_WORDS.stream().map(field ->
                constant(new TermQuery(new Term(field.name(), spelling.word())), MISSPELLED * spelling.likeness() * field.weight()));
    }

    /** The words that begin with this one, give or take an error: for who is still typing it. */
    private static Stream<Query> misspelledBeginning(String word) {
        if (Spellings.errors(word) == 0) {
            return Stream.empty();
        }
        Automaton near = new LevenshteinAutomata(word, true).toAutomaton(1);
        Automaton begins = Operations.determinize(Operations.concatenate(List.of(near, Automata.makeAnyString())), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return Stream.of(constant(new AutomatonQuery(new Term(SearchField.WORD.name(), word), begins), MISSPELLED_BEGINNING));
    }

    /** Scores by likeness, up to 1. */
    private static Query fuzzy(Term term, int errors) {
        return new FuzzyQuery(term, errors, Spellings.certain(errors), MOST_SPELLINGS, true, new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MOST_SPELLINGS));
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
