package io.orderway.intake.domain;

import java.math.BigDecimal;

/**
 * A number of rows and what they are worth together.
 *
 * @param value sum of quantity × unit price, net, in the file's currency; a row whose quantity or price cannot be read counts as nothing
 */
public record Tally(long rows, BigDecimal value) {

    public static final Tally NOTHING = new Tally(0, BigDecimal.ZERO);

    public Tally {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public Tally plus(Tally other) {
        return new Tally(rows + other.rows, value.add(other.value));
    }
}
