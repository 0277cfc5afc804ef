package org.shipworthy.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.shipworthy.kernel.Source;
import org.shipworthy.kernel.SourceRank;

/** The section of a content pack that names a source: its name, address, rank, and the day it was read. */
public final class SourceSection {

    /** What reading goes on with when a source is missing. */
    public static final Source STAND_IN = new Source("?", Optional.empty(), SourceRank.AGGREGATOR, LocalDate.EPOCH);

    private SourceSection() {}

    public static Source read(TomlReader section) {
        return new Source(
                section.text("name"),
                section.findAddress("address"),
                section.word("rank", SourceRank::find, SourceRank.AGGREGATOR, "maker, provider, catalogue or aggregator"),
                section.day("read"));
    }

    public static void write(TomlWriter toml, Source source) {
        toml.text("name", source.name());
        source.address().ifPresent(address -> toml.text("address", address.toString()));
        toml.text("rank", source.rank().key());
        toml.bare("read", source.readOn());
    }
}
