package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentEvent;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.Payments.RefundState;
import io.orderway.payment.RefundCause;
import io.orderway.payment.application.RefundTable.Row;
import io.orderway.shared.Money;
import java.math.BigDecimal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a refund whose parts have all gone back, and tells the customer what went where. */
@Service
public class CompleteRefund {

    private final OrderReader orders;
    private final RefundTable refunds;
    private final MoneyDueBack dueBack;
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    CompleteRefund(OrderReader orders, RefundTable refunds, MoneyDueBack dueBack, JdbcClient jdbc, Timeline timeline, ApplicationEventPublisher events) {
        this.orders = orders;
        this.refunds = refunds;
        this.dueBack = dueBack;
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.events = events;
    }

    @Transactional
    public void complete(String refundNumber) {
        OrderView order = orders.lock(refunds.get(refundNumber).order());
        Row row = refunds.get(refundNumber);
        if (!row.isIn(RefundState.CARRIED_OUT)) {
            return;
        }
        Money onAccount = refunded(refundNumber, order.currency(), "=");
        Money returned = refunded(refundNumber, order.currency(), "<>");
        refunds.change(refundNumber, RefundState.SETTLED, row.refund().credited(), onAccount.plus(returned));
        timeline.record(order.number(), "REFUND_SETTLED", "%s, %s: %s".formatted(refundNumber, RefundWords.of(row.refund().cause()),
                onAccount.plus(returned)));
        Money owedLess = row.refund().credited().minus(onAccount).minus(returned);
        if (onAccount.isPositive() || returned.isPositive() || owedLess.isPositive()) {
            events.publishEvent(new PaymentEvent.Refunded(order.number(), refundNumber, row.refund().cause(), returned, onAccount, owedLess));
        }
        if (order.state().isEnd()) {
            RefundCause next = order.state() == OrderState.COMPLETED ? RefundCause.OVERPAYMENT : RefundCause.CANCELLATION;
            dueBack.lookAtCommit(order.number(), next, refundNumber);
        }
    }

    private Money refunded(String refundNumber, String currency, String comparison) {
        return Money.of(jdbc.sql("""
                select coalesce(sum(amount), 0) from payment_entry
                 where kind = 'REFUNDED' and source = :house and source_id like :parts and method %s :account
                """.formatted(comparison))
                .param("house", Ledger.HOUSE).param("parts", refundNumber + "/%").param("account", PaymentMethod.ACCOUNT.name())
                .query(BigDecimal.class).single(), currency);
    }
}
