package org.shipworthy.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.shipworthy.kernel.Source;
import org.shipworthy.kernel.SourceRank;

/** The outside sources that are taken in regularly. Content packs that quote one of them call it by the same name. */
public enum Feed {
    MODELSDEV("modelsdev", "models.dev", "https://models.dev", SourceRank.CATALOGUE),
    LITELLM("litellm", "LiteLLM price map", "https://github.com/BerriAI/litellm", SourceRank.CATALOGUE),
    GENAI_PRICES("genai-prices", "genai-prices", "https://github.com/pydantic/genai-prices", SourceRank.CATALOGUE),
    LANDSCAPE("landscape", "LF AI & Data landscape", "https://landscape.lfai.foundation", SourceRank.CATALOGUE),
    FEED("feed", "Watched feeds", "", SourceRank.AGGREGATOR);

    private final String key;
    private final String label;
    private final String address;
    private final SourceRank rank;

    Feed(String key, String label, String address, SourceRank rank) {
        this.key = key;
        this.label = label;
        this.address = address;
        this.rank = rank;
    }

    public static Optional<Feed> find(String key) {
        return Arrays.stream(values()).filter(feed -> feed.key.equals(key)).findFirst();
    }

    /** As on the command line and in settings. */
    public String key() {
        return key;
    }

    /** As readers see it. */
    public String label() {
        return label;
    }

    /** Where people find it; empty where an operator names several. */
    public Optional<URI> address() {
        return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    }

    public SourceRank rank() {
        return rank;
    }

    public Source readOn(LocalDate day) {
        return new Source(label, address(), rank, day);
    }
}
