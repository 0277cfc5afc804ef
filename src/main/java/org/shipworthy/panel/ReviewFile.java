package org.shipworthy.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shipworthy.catalogue.Faults;
import org.shipworthy.catalogue.PackFile;
import org.shipworthy.catalogue.SourceSection;
import org.shipworthy.catalogue.TomlReader;
import org.shipworthy.catalogue.Wording;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Source;

/** One review as a file of a content pack, {@code reviews/<tool>/<lens>.md}: front matter in TOML, then the statement. */
final class ReviewFile {

    private static final Pattern PATH = Pattern.compile("reviews/([^/]+)/([^/]+)\\.md");
    private static final Pattern FORM = Pattern.compile("\\+\\+\\+\n(.*?\n)??\\+\\+\\+(?:\n(.*))?", Pattern.DOTALL);
    private static final int LINES_BEFORE_FRONT_MATTER = 1;
    private static final int FEWEST_WORDS = 60;
    private static final int MOST_WORDS = 140;

    private final Slug tool;
    private final Lens lens;
    private final TomlReader front;

    private ReviewFile(Slug tool, Lens lens, TomlReader front) {
        this.tool = tool;
        this.lens = lens;
        this.front = front;
    }

    /** The review, to be used only when no fault was noted; empty when the file cannot be read as one at all. */
    static Optional<Review> read(PackFile file, Map<Slug, Lens> lenses, Predicate<Slug> tools, Faults faults) {
        Matcher path = PATH.matcher(file.path());
        if (!path.matches()) {
            faults.add(file.path(), 0, "", "must be reviews/<tool>/<lens>.md");
            return Optional.empty();
        }
        Optional<Slug> tool = Slug.parse(path.group(1)).filter(tools);
        Optional<Lens> lens = Slug.parse(path.group(2)).map(lenses::get);
        if (tool.isEmpty()) {
            faults.add(file.path(), 0, "", "\"" + path.group(1) + "\" is not the slug of a tool in this pack or in the catalogue");
        }
        if (lens.isEmpty()) {
            faults.add(file.path(), 0, "", "\"" + path.group(2) + "\" is not the slug of a lens");
        }
        return tool.isPresent() && lens.isPresent() ? read(file, tool.get(), lens.get(), faults) : Optional.empty();
    }

    private static Optional<Review> read(PackFile file, Slug tool, Lens lens, Faults faults) {
        Matcher form = FORM.matcher(file.text());
        if (!form.matches()) {
            faults.add(file.path(), 1, "", "must begin with front matter between two lines of +++");
            return Optional.empty();
        }
        String frontMatter = form.group(1) == null ? "" : form.group(1);
        String statement = Wording.paragraphs(form.group(2) == null ? "" : form.group(2));
        int line = LINES_BEFORE_FRONT_MATTER + (int) frontMatter.lines().count() + 2;
        checkStatement(file.path(), line, statement, faults);
        return TomlReader.of(file.path(), frontMatter, LINES_BEFORE_FRONT_MATTER, faults)
                .map(front -> new ReviewFile(tool, lens, front).review(statement));
    }

    private static void checkStatement(String path, int line, String statement, Faults faults) {
        int words = Wording.words(statement);
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            faults.add(path, line, "statement", "has " + words + " words, must have " + FEWEST_WORDS + " to " + MOST_WORDS);
        }
        if (statement.lines().anyMatch(Wording::hasInvisible)) {
            faults.add(path, line, "statement", "has invisible characters");
        }
    }

    private Review review(String statement) {
        Review review = new Review(
                tool,
                lens.slug(),
                front.word("ruling", Ruling::find, Ruling.SKIP, "ship or skip"),
                statement,
                answers(),
                front.word("evidence", EvidenceLevel::find, EvidenceLevel.DESK, "hands-on, measured, documented or desk"),
                new Author(front.text("author"), front.word("author_kind", Author.Kind::find, Author.Kind.MODEL, "person or model")),
                front.day("written"),
                front.text("interests"),
                sources(),
                front.tables("prediction").stream().map(this::prediction).toList());
        front.refuseUnknown();
        return review;
    }

    private List<Review.Answer> answers() {
        Map<String, String> given = new LinkedHashMap<>();
        for (TomlReader section : front.tables("answer")) {
            String question = section.word("question", this::question, "?", "a question of the lens: " + String.join(", ", lens.questionKeys()));
            if (given.putIfAbsent(question, section.text("text")) != null && !question.equals("?")) {
                section.fault("question", "\"" + question + "\" is answered twice");
            }
        }
        List<Review.Answer> answers = new ArrayList<>();
        for (Lens.Question question : lens.questions()) {
            if (given.containsKey(question.key())) {
                answers.add(new Review.Answer(question.key(), given.get(question.key())));
            } else {
                front.fault("answer", "\"" + question.key() + "\" is not answered");
            }
        }
        return answers;
    }

    private Optional<String> question(String key) {
        return Optional.of(key).filter(lens.questionKeys()::contains);
    }

    private List<Source> sources() {
        List<Source> sources = front.tables("source").stream().map(SourceSection::read).toList();
        if (sources.isEmpty()) {
            front.fault("source", "is missing; a review names at least one");
            return List.of(SourceSection.STAND_IN);
        }
        return sources;
    }

    private Prediction prediction(TomlReader section) {
        return new PredictionSection(section, front.findDay("written")).read();
    }
}
