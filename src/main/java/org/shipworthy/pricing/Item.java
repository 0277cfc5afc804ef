package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.shipworthy.kernel.Money;

/**
 * One line of an estimate. The amount is exact: the quantity that is not free, times the price for {@code per}.
 *
 * @param quantity how much, as {@code counted}
 * @param free     how much of the quantity costs nothing
 * @param remarks  which conditions applied and what was assumed, in words
 */
public record Item(String what, BigDecimal quantity, BigDecimal free, String counted, Money price, String per, Money amount, List<String> remarks) {

    public Item {
        quantity = canonical(quantity);
        free = canonical(free);
        remarks = List.copyOf(remarks);
    }

    private static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether both charge the same thing at the same price for the same reasons. */
    boolean isLike(Item other) {
        return what.equals(other.what) && price.equals(other.price) && per.equals(other.per) && remarks.equals(other.remarks);
    }

    Item plus(Item other) {
        return new Item(what, quantity.add(other.quantity), free.add(other.free), counted, price, per, amount.plus(other.amount), remarks);
    }
}
