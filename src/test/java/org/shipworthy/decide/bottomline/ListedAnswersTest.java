package org.shipworthy.decide.bottomline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.Cast;
import org.shipworthy._support.SettableClock;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.StorageSettings;

class ListedAnswersTest {

    /** Ballots come and go while the same answers are used: they are counted as they stand. */
    @Test
    void aListSaysWhatTheComparisonSaysWithTheBallotsOfTheMoment(@TempDir Path folder) {
        try (Site site = Site.open(new StorageSettings(folder, Optional.empty()), new SettableClock("2026-11-22T12:00:00Z"))) {
            ListedAnswers answers = new ListedAnswers(Cast.TODAY);
            Random random = new Random(11);
            Set<String> kinds = new HashSet<>();
            List<Tool> tools = site.snapshot().shelf().tools();
            for (int i = 0; i < 300; i++) {
                List<Tool> pair = pair(tools, random);
                answers.prepare(pair);
                Snapshot voted = Altered.votes(site.snapshot(), new Subject.OfPair(pair.getFirst().slug(), pair.getLast().slug()), Choice.SECOND, random.nextInt(40));
                Answer answer = BottomLine.of(voted, Market.compare(voted, pair.getFirst().slug().value(), pair.getLast().slug().value()), Question.usual(pair, Cast.TODAY)).answer();

                assertThat(answers.of(voted, pair)).isEqualTo(answer);
                kinds.add(answer.key());
            }
            assertThat(kinds).containsExactlyInAnyOrder("pick", "too-close", "not-enough", "incomparable");
        }
    }

    private static List<Tool> pair(List<Tool> tools, Random random) {
        Tool one = tools.get(random.nextInt(tools.size()));
        Tool other = tools.get(random.nextInt(tools.size()));
        return one.slug().equals(other.slug()) ? pair(tools, random) : one.slug().compareTo(other.slug()) < 0 ? List.of(one, other) : List.of(other, one);
    }
}
