package org.shipworthy.pricing;

import java.math.BigDecimal;

/**
 * What costs nothing each month.
 *
 * @param tokens   of any kind, those that are charged first
 * @param requests the first ones, with all their tokens; without effect where the number of requests is not known
 */
public record FreeUse(BigDecimal tokens, BigDecimal requests) {

    public static final FreeUse NONE = new FreeUse(BigDecimal.ZERO, BigDecimal.ZERO);

    public FreeUse {
        if (tokens.signum() < 0 || requests.signum() < 0) {
            throw new IllegalArgumentException("free use below 0: " + tokens + " tokens, " + requests + " requests");
        }
    }
}
