package io.orderway.payment.application;

import io.orderway.payment.Payments.Balance;
import io.orderway.payment.application.RefundTable.UnderWay;
import io.orderway.shared.Money;

/**
 * What came in for an order beyond what is owed and is not on its way back yet.
 *
 * @param amount zero if nothing is due back
 */
record Surplus(Money amount) {

    static Surplus of(Balance balance, UnderWay underWay) {
        return of(balance, underWay.amount(), owed(balance, underWay));
    }

    /**
     * @param underWay what refunds are taking back already
     * @param owed     what will be owed once what is being worked out has happened
     */
    static Surplus of(Balance balance, Money underWay, Money owed) {
        return new Surplus(positive(balance.paid().minus(balance.refunded()).minus(underWay).minus(owed)));
    }

    /** What will be owed once all refunds that wait for approval are agreed to. */
    static Money owed(Balance balance, UnderWay underWay) {
        return positive(balance.owed().minus(underWay.credit()));
    }

    private static Money positive(Money money) {
        return money.isPositive() ? money : Money.zero(money.currency());
    }

    Money atMost(Money limit) {
        return amount.compareTo(limit) < 0 ? amount : limit;
    }
}
