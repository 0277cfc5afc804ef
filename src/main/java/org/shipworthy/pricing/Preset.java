package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

/** Workloads to begin with. Each sentence states every number of its workload. */
public enum Preset {
    SUPPORT_CHATBOT("support-chatbot", "Support chatbot",
            "300,000 requests a month at any time of the day, each with 2,000 tokens in, 60% of them read from a cache, and 300 tokens out.",
            Workload.of(300_000, 2_000, 300).withCache(percent(60), percent(0))),
    CODING_ASSISTANT("coding-assistant", "Coding assistant for 20 engineers",
            "20 seats; 63,000 requests a month (150 for each engineer on 21 days) between 8 and 18 o'clock UTC, each with 30,000 tokens in, "
                    + "80% of them read from a cache and 10% written to it, 800 tokens of reasoning and 1,200 tokens out.",
            Workload.of(63_000, 30_000, 1_200).withReasoning(800).withCache(percent(80), percent(10)).withSeats(20)
                    .withHours(new DayWindow(LocalTime.of(8, 0), LocalTime.of(18, 0)))),
    DOCUMENT_EXTRACTION("document-extraction", "Nightly document extraction",
            "150,000 requests a month (5,000 documents a night) between 0 and 6 o'clock UTC, all in batch, each with 12,000 tokens in and 1,000 tokens out.",
            Workload.of(150_000, 12_000, 1_000).withModes(percent(100), percent(0))
                    .withHours(new DayWindow(LocalTime.of(0, 0), LocalTime.of(6, 0)))),
    LONG_CONTEXT("long-context", "Long-context analysis",
            "2,000 requests a month at any time of the day, each with 400,000 tokens in, half of them read from a cache and a quarter written to it, "
                    + "2,000 tokens of reasoning and 4,000 tokens out.",
            Workload.of(2_000, 400_000, 4_000).withReasoning(2_000).withCache(percent(50), percent(25)));

    private final String key;
    private final String label;
    private final String sentence;
    private final Workload workload;

    Preset(String key, String label, String sentence, Workload workload) {
        this.key = key;
        this.label = label;
        this.sentence = sentence;
        this.workload = workload;
    }

    private static BigDecimal percent(long share) {
        return BigDecimal.valueOf(share);
    }

    public static Optional<Preset> find(String key) {
        return Arrays.stream(values()).filter(preset -> preset.key.equals(key)).findFirst();
    }

    /** As an address and the command line name it. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String sentence() {
        return sentence;
    }

    public Workload workload() {
        return workload;
    }
}
