package org.shipworthy.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shipworthy.kernel.SourceRank;

/**
 * How one source stands.
 *
 * @param name       as facts name it
 * @param rank       the closest to the maker under which it is quoted
 * @param lastRead   the last day on which anything was read there; absent when that never succeeded
 * @param rows       its listings that stand; 0 for a source that only content packs quote
 * @param won        facts whose shown value is its own
 * @param lost       facts that it speaks of with another value than the shown one
 * @param lastTried  when it was last fetched; absent for a source that only content packs quote
 * @param failure    why the last try failed; absent when it went well
 * @param unread     fields of its rows that speak of a price and are not understood, each with the number of rows that have it
 */
public record SourceState(String name, SourceRank rank, Optional<LocalDate> lastRead, int rows, long won, long lost,
                          Optional<Instant> lastTried, Optional<String> failure, List<String> unread) {}
