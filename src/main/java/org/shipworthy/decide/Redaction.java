package org.shipworthy.decide;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shipworthy.catalogue.Tool;

/**
 * Takes the names of tools and makers out of a text, in any case and spelling of the spaces: every name, other name, slug
 * and maker; every part of two words and more of one; and every single word of one that is not a common word, alone, with
 * an ending, or inside a longer word. Rather a word too many than a name.
 */
final class Redaction {

    /** Words of names that are words of everybody, so that they tell nothing when they stand alone. */
    private static final Set<String> COMMON = Set.of("ai", "and", "agent", "agents", "api", "assistant", "cloud", "code", "coding", "data", "developer",
            "engine", "for", "framework", "generation", "inference", "kernel", "language", "large", "max", "medium", "mini", "model", "models", "of", "open", "other",
            "plan", "platform", "pro", "project", "runtime", "search", "semantic", "server", "serving", "small", "source", "studio", "text", "the", "this", "tool", "tools", "vector");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}_./:+]{0,3}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** From this length on a name's word is also looked for inside of others. */
    private static final int LONG = 5;

    private static final int LONGEST_ENDING = 3;

    private final String placeholder;
    private final Set<List<String>> phrases = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    private Redaction(String placeholder, Collection<String> names) {
        this.placeholder = placeholder;
        names.forEach(this::add);
    }

    /** Hides one tool, what else its maker makes, and the maker. */
    static Redaction of(String placeholder, Tool tool, Collection<Tool> ofSameMaker) {
        List<String> names = new ArrayList<>();
        for (Tool hidden : ofSameMaker) {
            names.addAll(hidden.aliases());
            names.addAll(List.of(hidden.name(), hidden.slug().value()));
        }
        names.addAll(tool.aliases());
        names.addAll(List.of(tool.name(), tool.slug().value(), tool.maker().name(), tool.maker().slug().value()));
        return new Redaction(placeholder, names);
    }

    private void add(String name) {
        List<String> parts = words(name);
        for (int from = 0; from < parts.size(); from++) {
            for (int until = from + 2; until <= parts.size(); until++) {
                phrases.add(parts.subList(from, until));
                Optional.of(String.join("", parts.subList(from, until))).filter(Redaction::isTelling).ifPresent(words::add);
            }
        }
        parts.stream().filter(Redaction::isTelling).forEach(words::add);
    }

    /** A number alone is none. */
    private static boolean isTelling(String word) {
        boolean hasLetter = word.chars().anyMatch(Character::isLetter);
        boolean hasDigit = word.chars().anyMatch(Character::isDigit);
        return hasLetter && !COMMON.contains(word) && (word.length() > 2 || hasDigit && word.length() > 1);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> fold(word.group())).toList();
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private record Word(int start, int end, String folded) {}

    /** The text with the placeholder for each run of words that belongs to a name. */
    String hideIn(String text) {
        List<Word> all = WORD.matcher(text).results().map(found -> new Word(found.start(), found.end(), fold(found.group()))).toList();
        boolean[] isHidden = hidden(all, text);
        StringBuilder shown = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < all.size(); i++) {
            if (isHidden[i]) {
                boolean goesOn = i > 0 && isHidden[i - 1] && areTogether(text, all.get(i - 1), all.get(i));
                shown.append(goesOn ? "" : text.substring(copied, all.get(i).start()) + placeholder);
                copied = all.get(i).end();
            }
        }
        return shown.append(text.substring(copied)).toString();
    }

    private boolean[] hidden(List<Word> all, String text) {
        boolean[] isHidden = new boolean[all.size()];
        for (int from = 0; from < all.size(); from++) {
            isHidden[from] |= isName(all.get(from).folded());
            longestPhrase(all, from, text).ifPresent(phrase -> phrase.forEach(word -> isHidden[word] = true));
        }
        for (int i = 1; i < all.size(); i++) {
            isHidden[i] |= isHidden[i - 1] && goesWith(text, all.get(i - 1), all.get(i))
                    || i > 1 && isHidden[i - 2] && all.get(i - 1).folded().equals("s") && isVersion(all.get(i));
        }
        return isHidden;
    }

    /** A version that follows a name is part of it, whatever it is, and so is what a hyphen ties to it. */
    private static boolean goesWith(String text, Word name, Word next) {
        return areTogether(text, name, next) && (isVersion(next) || text.substring(name.end(), next.start()).matches("\\p{Pd}"));
    }

    private static boolean isVersion(Word word) {
        return word.folded().chars().anyMatch(Character::isDigit);
    }

    private boolean isName(String word) {
        return words.contains(word) || words.stream().anyMatch(name -> word.startsWith(name) && name.length() > LONGEST_ENDING
                && word.length() - name.length() <= LONGEST_ENDING || name.length() >= LONG && word.contains(name));
    }

    private Optional<List<Integer>> longestPhrase(List<Word> all, int from, String text) {
        List<String> taken = new ArrayList<>(List.of(all.get(from).folded()));
        Optional<List<Integer>> longest = Optional.empty();
        for (int next = from + 1; next < all.size() && taken.size() < 8 && areTogether(text, all.get(next - 1), all.get(next)); next++) {
            taken.add(all.get(next).folded());
            if (phrases.contains(taken)) {
                longest = Optional.of(IntStream.rangeClosed(from, next).boxed().toList());
            }
        }
        return longest;
    }

    private static boolean areTogether(String text, Word one, Word next) {
        Matcher between = BETWEEN.matcher(text.substring(one.end(), next.start()));
        return between.matches();
    }
}
