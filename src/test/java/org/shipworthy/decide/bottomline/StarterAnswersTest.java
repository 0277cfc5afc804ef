package org.shipworthy.decide.bottomline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.Cast;
import org.shipworthy._support.Golden;
import org.shipworthy._support.SettableClock;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Comparison.Contender;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.StorageSettings;

/** The answers to real comparisons of the starter content, each read critically once; docs/decisions/0024 says what that changed. */
class StarterAnswersTest {

    private static final List<String> COMPARISONS = List.of(
            "gemma-3n-vs-mistral-medium-3-2", "gemma-3n-vs-phi-4-mini", "llama-3-2-3b-vs-phi-4-mini", "gemma-3n-vs-llama-3-2-3b",
            "gemini-2-5-flash-vs-gpt-4o-mini", "claude-sonnet-4-vs-gpt-4o-mini", "claude-sonnet-4-vs-gemini-2-5-flash", "claude-sonnet-4-vs-gemma-3n",
            "claude-sonnet-4-vs-claude-sonnet-5", "claude-sonnet-5-vs-gpt-5-5", "deepseek-v4-flash-vs-gpt-5-5", "claude-sonnet-5-vs-deepseek-v4-flash",
            "gemini-2-5-flash-vs-mistral-medium-3-2", "gpt-4o-mini-vs-mistral-medium-3-2", "milvus-vs-vespa", "langchain-vs-semantic-kernel",
            "claude-sonnet-5-vs-github-copilot", "codestral-vs-github-copilot", "github-copilot-vs-v0", "claude-haiku-4-5-vs-gpt-5-4-mini",
            "gpt-oss-120b-vs-qwen3-235b-a22b", "deepseek-v4-flash-vs-deepseek-v4-pro", "ncnn-vs-onnx-runtime", "gpt-5-5-vs-milvus", "langchain-vs-vespa",
            "claude-sonnet-5-vs-deepseek-v4-flash-vs-gpt-5-5", "gemma-3n-vs-llama-3-2-1b-vs-llama-3-2-3b-vs-phi-4-mini", "gemma-3n-vs-milvus-vs-phi-4-mini");

    @Test
    void theAnswersReadAsTheyWereAccepted(@TempDir Path folder) throws IOException {
        StringBuilder answers = new StringBuilder();
        try (Site site = Site.open(new StorageSettings(folder, Optional.empty()), new SettableClock("2026-11-22T12:00:00Z"))) {
            COMPARISONS.forEach(comparison -> append(answers, site.snapshot(), comparison));
        }
        Golden.assertMatches("decide/bottom-lines.txt", answers.toString());
    }

    private static void append(StringBuilder answers, Snapshot snapshot, String key) {
        Comparison comparison = Market.compare(snapshot, key.split("-vs-"));
        List<Tool> tools = comparison.contenders().stream().map(Contender::tool).toList();
        BottomLine line = BottomLine.of(snapshot, comparison, Question.usual(tools, Cast.TODAY));
        answers.append(key).append('\n').append("  ").append(line.sentence()).append('\n');
        line.sureness().ifPresent(words -> answers.append("  ").append(words).append('\n'));
        line.cautions().forEach(words -> answers.append("  ").append(words).append('\n'));
        line.conditions().forEach(condition -> answers.append("  - ").append(condition.sentence()).append('\n'));
        line.flips().forEach(flip -> answers.append("  * ").append(flip.sentence()).append('\n'));
        line.beyond().forEach(beyond -> answers.append("  * ").append(beyond.sentence()).append('\n'));
        answers.append('\n');
    }
}
