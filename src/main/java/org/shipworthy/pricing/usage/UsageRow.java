package org.shipworthy.pricing.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Requests to one model on one day. Days and times are in UTC.
 *
 * @param time      of the only request; empty when it is not known or there are several
 * @param requests  empty when the file does not say
 * @param input     tokens sent, cached ones included
 * @param cached    tokens of the input that were read from a cache
 * @param written   tokens of the input that were written to a cache
 * @param output    tokens that came back, those of the reasoning included
 * @param reasoning tokens of the output
 * @param spend     what the file says it cost, in dollars
 */
public record UsageRow(LocalDate day, Optional<LocalTime> time, String model, OptionalLong requests, long input, long cached, long written,
                       long output, long reasoning, Optional<BigDecimal> spend) {

    public UsageRow {
        if (cached < 0 || written < 0 || reasoning < 0 || cached + written > input || reasoning > output) {
            throw new IllegalArgumentException("parts of the tokens that are more than the whole");
        }
    }
}
