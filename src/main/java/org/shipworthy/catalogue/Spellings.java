package org.shipworthy.catalogue;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of an index that a mistyped word may have meant. */
final class Spellings {

    private static final int MOST = 12;

    /** Longer words are taken to be spelled as typed. */
    private static final int LONGEST = 32;

    /** @param likeness to the word that was typed, up to 1 */
    record Spelling(String word, float likeness) {}

    private final IndexReader index;

    Spellings(IndexReader index) {
        this.index = index;
    }

    /** Likeliest first. A number has none, since 3.2 is not 3.3, nor has a short word. */
    List<Spelling> of(String word) {
        int errors = errors(word);
        return errors == 0 ? List.of() : near(word, errors);
    }

    static int errors(String word) {
        boolean number = word.chars().allMatch(Character::isDigit);
        return number || word.length() < 4 || word.length() > LONGEST ? 0 : word.length() < 7 ? 1 : 2;
    }

    /** How many first letters are right. With two errors the search would otherwise go through most of the words. */
    static int certain(int errors) {
        return errors - 1;
    }

    private List<Spelling> near(String word, int errors) {
        try {
            List<Spelling> found = new ArrayList<>();
            Terms words = MultiTerms.getTerms(index, SearchField.WORD.name());
            if (words != null) {
                addNear(found, new FuzzyTermsEnum(words, new Term(SearchField.WORD.name(), word), errors, certain(errors), true));
            }
            return found.stream().sorted(comparing(Spelling::likeness).reversed()).limit(MOST).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory", e);
        }
    }

    private static void addNear(List<Spelling> found, FuzzyTermsEnum near) throws IOException {
        BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            found.add(new Spelling(term.utf8ToString(), likeness.getBoost()));
        }
    }
}
