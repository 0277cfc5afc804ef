package org.shipworthy.panel;

import java.util.List;
import org.shipworthy.kernel.Slug;

/** A point of view that every tool is judged from, with the questions that its reviews answer. */
public record Lens(Slug slug, String name, String motto, String stance, List<Question> questions) {

    /** A question of a lens; the key names it in content packs. */
    public record Question(String key, String text) {}

    public Lens {
        questions = List.copyOf(questions);
    }

    List<String> questionKeys() {
        return questions.stream().map(Question::key).toList();
    }
}
