package org.shipworthy.digest.issue;

import java.util.List;
import org.shipworthy.decide.CloseCall;
import org.shipworthy.decide.Highlights;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Prediction;
import org.shipworthy.panel.PredictionBook;

/** What else the panel has news of: pairs that became close, and predictions that came out. */
final class PanelNews {

    private final News news;

    PanelNews(News news) {
        this.news = news;
    }

    /** Closest first. */
    List<Item> closeCalls() {
        return new Highlights(news.snapshot().shelf(), news.snapshot().bench()).closest().stream()
                .filter(call -> !news.before().closeCalls().contains(call.lineup().key()))
                .map(this::closeCall)
                .toList();
    }

    private Item closeCall(CloseCall call) {
        Slug first = call.first().tool().slug();
        Slug second = call.second().tool().slug();
        String title = call.first().tool().name() + ": " + call.first().verdict().shipPercent() + "% ship, "
                + call.second().tool().name() + ": " + call.second().verdict().shipPercent() + "%";
        String text = call.parting().isEmpty() ? "Every lens rules alike on both."
                : "They part on " + English.list(call.parting().stream().map(Lens::name).toList()) + ".";
        return new Item("close:" + call.lineup().key(), title, text, "/compare/" + call.lineup().key(), news.topics(first, second));
    }

    /** The last resolved first. */
    List<Item> predictions() {
        return PredictionBook.of(news.snapshot().bench()).all().stream()
                .filter(entry -> !entry.isOpen() && !news.before().resolved().contains(PublishedState.key(entry)))
                .map(this::prediction)
                .toList();
    }

    private Item prediction(PredictionBook.Entry entry) {
        Prediction prediction = entry.prediction();
        Prediction.Resolution resolution = prediction.resolution().orElseThrow();
        Slug tool = entry.review().tool();
        String title = outcome(resolution.outcome()) + ": " + prediction.statement();
        String text = news.names().lens(entry.review().lens()) + " on " + news.names().tool(tool) + " gave it "
                + prediction.probability().movePointRight(2).stripTrailingZeros().toPlainString() + "%. " + resolution.evidence();
        return new Item("prediction:" + PublishedState.key(entry), title, text, "/tools/" + tool, news.topics(tool));
    }

    private static String outcome(Prediction.Outcome outcome) {
        return switch (outcome) {
            case YES -> "It came true";
            case NO -> "It did not come true";
            case VOID -> "Declared void";
        };
    }
}
