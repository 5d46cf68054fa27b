package io.orderway.verification.application;

import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a customer has had without charge in the last twelve months, this order included.
 *
 * @param value at the prices agreed with him today; articles without a price count nothing
 */
public record SampleUse(int pieces, Money value, SampleLimit limit) {

    public boolean isBeyond() {
        return pieces > limit.pieces() || value.amount().compareTo(limit.value()) > 0;
    }

    /** By how much the limit is exceeded, in percent of it; the worse of pieces and value. */
    public BigDecimal excessPercent() {
        return excess(BigDecimal.valueOf(pieces), BigDecimal.valueOf(limit.pieces())).max(excess(value.amount(), limit.value()));
    }

    private static BigDecimal excess(BigDecimal used, BigDecimal allowed) {
        BigDecimal beyond = used.subtract(allowed).max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(100));
        return allowed.signum() == 0 ? beyond : beyond.divide(allowed, 1, RoundingMode.HALF_UP);
    }
}
