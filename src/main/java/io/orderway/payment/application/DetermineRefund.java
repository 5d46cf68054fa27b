package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments.Balance;
import io.orderway.payment.Payments.RefundState;
import io.orderway.payment.RefundCause;
import io.orderway.payment.application.RefundTable.Row;
import io.orderway.payment.application.RefundTable.UnderWay;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out what a customer gets back, once for each cause: never more than he has paid and not got back, nor more than he is owed. */
@Service
public class DetermineRefund {

    private final OrderReader orders;
    private final Charges charges;
    private final RefundTable refunds;
    private final Timeline timeline;

    DetermineRefund(OrderReader orders, Charges charges, RefundTable refunds, Timeline timeline) {
        this.orders = orders;
        this.charges = charges;
        this.refunds = refunds;
        this.timeline = timeline;
    }

    /**
     * A cause that was declined, or for which nothing was due, may be asked for again.
     *
     * @param causeNumber id of the cause; with order and cause it names the refund
     * @param asked       gross, in the order's currency; nothing is due for 0 or less; empty for all that was paid beyond what is owed
     */
    @Transactional
    public RefundOutcome determine(OrderNumber number, RefundCause cause, String causeNumber, Optional<BigDecimal> asked) {
        OrderView order = orders.lock(number);
        Row row = refunds.open(number, cause, causeNumber, order.currency());
        if (row.isIn(RefundState.SETTLED) || row.isIn(RefundState.CARRIED_OUT) || row.isIn(RefundState.DETERMINED)) {
            return new RefundOutcome.AskedBefore(row.number(), row.isIn(RefundState.SETTLED));
        }
        Optional<Money> wanted = asked.map(amount -> positive(Money.of(amount, order.currency()).rounded()));
        Balance balance = charges.align(order);
        UnderWay underWay = refunds.underWay(number, order.currency());
        Money owed = Surplus.owed(balance, underWay);
        Money credit = cause.isCredit() ? wanted.map(amount -> least(amount, owed)).orElse(zero(order)) : zero(order);
        Money surplus = Surplus.of(balance, underWay.amount(), owed.minus(credit)).amount();
        Money amount = order.state() == OrderState.RECEIVED ? zero(order) : wanted.map(limit -> least(limit, surplus)).orElse(surplus);
        boolean due = credit.isPositive() || amount.isPositive();
        refunds.change(row.number(), due ? RefundState.DETERMINED : RefundState.NOTHING_DUE, credit, amount);
        if (!due) {
            return new RefundOutcome.NothingDue(row.number());
        }
        timeline.record(number, "REFUND_DETERMINED", "%s, %s: %s".formatted(row.number(), RefundWords.of(cause), RefundWords.of(credit, amount)));
        Money worth = credit.compareTo(amount) > 0 ? credit : amount;
        return new RefundOutcome.Due(row.number(), worth.amount().setScale(0, RoundingMode.CEILING).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue());
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Money positive(Money money) {
        return money.isPositive() ? money : Money.zero(money.currency());
    }

    private static Money zero(OrderView order) {
        return Money.zero(order.currency());
    }
}
