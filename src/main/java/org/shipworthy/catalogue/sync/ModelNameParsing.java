package org.shipworthy.catalogue.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a model's id apart, step by step; each step looks at what the ones before it left. */
final class ModelNameParsing {

    private static final Pattern DATE = Pattern.compile("[-@](20\\d\\d)-?(0[1-9]|1[0-2])-?([0-2]\\d|3[01])(?=$|[-:@])");
    private static final Pattern CLAUDE = Pattern.compile("claude-(\\d+(?:-\\d+)?)-(opus|sonnet|haiku)(.*)");
    private static final Set<String> TUNED = Set.of("instruct", "it", "hf");

    /** Where an ending for instruction tuning makes another model. */
    private static final Pattern TUNED_IS_ANOTHER = Pattern.compile(".*(e5|gpt-3-5-turbo|voyage-lite|davinci).*");

    private static final Pattern POINT_AS_P = Pattern.compile("(?<=\\d)p(?=\\d)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-+|-+$");
    private static final Pattern SAID_TWICE = Pattern.compile("^([a-z]+)-(?=\\1)");
    private static final Pattern GEMINI_BUILD = Pattern.compile("(?<=^gemini-.{1,40})-00\\d$");
    private static final Pattern GPT_35 = Pattern.compile("^gpt-35(?=-|$)");
    private static final Pattern BUILD = Pattern.compile("(?<=\\d.{0,60})-v?\\d+:\\d+$|-v1:0:\\d+k$");
    private static final Pattern CURRENT = Pattern.compile("@(default|latest|00\\d)$");
    private static final Pattern FIRST_VERSION = Pattern.compile("-v(1([.:-]0)?|0[.]0)$");

    /** A way of answering that one model has beside the other, with the effort or the number of tokens that it may take. */
    private static final Pattern THINKING = Pattern.compile("(?<=^(?:claude|deepseek-v[34]|gemini-2-5)-.{1,40})-(think(ing)?|reason(ing|er))(-\\d+|-low|-medium|-high|-max)?$");
    private static final Pattern CLAUDE_FAST = Pattern.compile("(?<=^claude-.{1,40})-fast$");

    /** ByteDance writes the day of a version in six digits. */
    private static final Pattern SHORT_DATE = Pattern.compile("(?<=^(?:doubao-seed|doubao-1-5|seed)-.{1,40})-(2\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])$");
    private static final Pattern GOOGLE_BUILD = Pattern.compile("(?<=^(?:imagen|veo)-.{1,40})-generate-00\\d$");
    private static final Pattern GOOGLE_ZERO = Pattern.compile("^(imagen|veo)-(\\d)-0(?=-|$)");
    private static final Pattern POINT_ZERO = Pattern.compile("^(claude-(?:opus|sonnet|haiku)-\\d+)-0$");
    private static final Pattern LETTER_THEN_DIGIT = Pattern.compile("(?<=[a-z])(?=\\d)");
    private static final Pattern COMPANY = Pattern.compile("(?<=[a-z]{4})-ai$");
    private static final Pattern HUGGING_FACE = Pattern.compile("^hf:");

    private final Vocabulary vocabulary;
    private final List<String> folders = new ArrayList<>();
    private final Set<String> servings = new LinkedHashSet<>();
    private Optional<String> region = Optional.empty();
    private Optional<String> date = Optional.empty();
    private String rest;

    ModelNameParsing(String id, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.rest = id.toLowerCase(Locale.ROOT).strip();
    }

    ModelName name() {
        takeFolders();
        takeDottedFolders();
        takeDate();
        takeMarks();
        rest = POINT_AS_P.matcher(rest).replaceAll("-");
        rest = BETWEEN_WORDS.matcher(rest).replaceAll("-");
        rest = HYPHENS_AROUND.matcher(rest).replaceAll("");
        takeNoise();
        takeServings();
        boolean moving = rest.endsWith("-latest") && !vocabulary.isOwnName(rest);
        rest = moving ? rest.substring(0, rest.length() - "-latest".length()) : rest;
        takeServings();
        takeTuning();
        rest = GEMINI_BUILD.matcher(rest).replaceFirst("");
        rest = GOOGLE_ZERO.matcher(GOOGLE_BUILD.matcher(rest).replaceFirst("")).replaceFirst("$1-$2");
        rest = GPT_35.matcher(rest).replaceFirst("gpt-3-5");
        takeShortDate();
        straightenClaude();
        takeEnding(THINKING, "thinking");
        takeEnding(CLAUDE_FAST, "fast");
        rest = POINT_ZERO.matcher(rest).replaceFirst("$1");
        nameBare();
        rest = vocabulary.usualName(rest);
        return new ModelName(rest, folders, region, date, servings, moving);
    }

    private void takeFolders() {
        String[] path = rest.split("/");
        for (int i = 0; i + 1 < path.length; i++) {
            String folder = HUGGING_FACE.matcher(path[i]).replaceFirst("");
            takeFolder(folder.startsWith("@") || folder.startsWith("~") ? folder.substring(1) : folder);
        }
        rest = path.length == 0 ? "" : HUGGING_FACE.matcher(path[path.length - 1]).replaceFirst("");
    }

    private void takeFolder(String folder) {
        if (vocabulary.isRegion(folder)) {
            region = Optional.of(folder);
        } else if (vocabulary.isServing(folder)) {
            servings.add(folder);
        } else {
            folders.add(folder);
        }
    }

    /** {@code us.anthropic.claude-opus-4-8} of Amazon Bedrock. */
    private void takeDottedFolders() {
        for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.')) {
            String first = rest.substring(0, dot);
            if (!vocabulary.isRegion(first) && !vocabulary.isFolder(first) || dot + 1 == rest.length()) {
                return;
            }
            takeFolder(first);
            rest = rest.substring(dot + 1);
        }
    }

    private void takeDate() {
        Matcher found = DATE.matcher(rest);
        if (found.find()) {
            date = Optional.of(found.group(1) + "-" + found.group(2) + "-" + found.group(3));
            rest = rest.substring(0, found.start()) + rest.substring(found.end());
        }
    }

    /** What follows a colon or an at sign: a version number, a way of serving, or part of the name as in {@code llama2:13b}. */
    private void takeMarks() {
        rest = BUILD.matcher(rest).replaceFirst("");
        rest = CURRENT.matcher(rest).replaceFirst("");
        takeMark();
        rest = FIRST_VERSION.matcher(rest).replaceFirst("");
    }

    private void takeMark() {
        rest = FIRST_VERSION.matcher(rest).replaceFirst("");
        int colon = rest.indexOf(':');
        if (colon > 0) {
            String mark = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
            if (vocabulary.isServing(mark) || mark.equals("thinking") || mark.equals("beta")) {
                servings.add(mark);
            } else if (!mark.equals("latest")) {
                rest = rest + "-" + mark;
            }
        }
    }

    private void takeNoise() {
        rest = SAID_TWICE.matcher(rest).replaceFirst("");
        boolean taken = true;
        while (taken) {
            taken = false;
            for (String word : vocabulary.noise()) {
                if (rest.startsWith(word + "-") && Character.isLetter(rest.charAt(word.length() + 1))) {
                    rest = rest.substring(word.length() + 1);
                    folders.add(word);
                    taken = true;
                }
            }
        }
    }

    private void takeServings() {
        for (int hyphen = rest.lastIndexOf('-'); hyphen > 0; hyphen = rest.lastIndexOf('-')) {
            String last = rest.substring(hyphen + 1);
            if (!vocabulary.isServing(last)) {
                return;
            }
            servings.add(last);
            rest = rest.substring(0, hyphen);
        }
    }

    private void takeTuning() {
        if (!TUNED_IS_ANOTHER.matcher(rest).matches()) {
            rest = String.join("-", Arrays.stream(rest.split("-")).filter(word -> !TUNED.contains(word)).toList());
        }
    }

    /** {@code deepseek-r1} of {@code deepseek.r1}, {@code ideogram-v3} of {@code ideogram/v3}. */
    private void nameBare() {
        if (vocabulary.isBare(rest)) {
            folders.reversed().stream().filter(folder -> !vocabulary.isHost(folder)).findFirst()
                    .map(folder -> BETWEEN_WORDS.matcher(COMPANY.matcher(folder).replaceFirst("")).replaceAll("-"))
                    .ifPresent(family -> rest = family + "-" + rest);
        }
    }

    /** Claude's tier stands before or after its version. */
    private void straightenClaude() {
        if (!rest.startsWith("claude")) {
            return;
        }
        rest = LETTER_THEN_DIGIT.matcher(rest).replaceAll("-");
        Matcher swapped = CLAUDE.matcher(rest);
        if (swapped.matches()) {
            rest = "claude-" + swapped.group(2) + "-" + swapped.group(1) + swapped.group(3);
        }
    }

    private void takeShortDate() {
        Matcher found = SHORT_DATE.matcher(rest);
        if (found.find()) {
            date = Optional.of("20" + found.group(1) + "-" + found.group(2) + "-" + found.group(3));
            rest = rest.substring(0, found.start());
        }
    }

    private void takeEnding(Pattern ending, String serving) {
        Matcher found = ending.matcher(rest);
        if (found.find()) {
            servings.add(serving);
            rest = rest.substring(0, found.start());
        }
    }
}
