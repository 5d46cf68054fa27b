package io.orderway.payment;

import io.orderway.shared.Money;

/**
 * How much of a customer's credit is used, all in the currency in which he is billed.
 *
 * @param limit       how much may stand open
 * @param committed   for shipments that are covered on account and not yet invoiced
 * @param openBalance invoiced and not yet paid; negative if he has money with us
 */
public record CreditStanding(Money limit, Money committed, Money openBalance) {

    /** What may still be taken; negative beyond the limit. */
    public Money available() {
        return limit.minus(committed).minus(openBalance);
    }
}
