package io.orderway.payment.application;

import io.orderway.engine.HouseCalls;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentEvent;
import io.orderway.payment.RefundCause;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts the refund of what an order has brought in too much, unless one is running already. It looks at the end of the transaction, still within
 * it: a process that ends an order and calls its refund itself is not overtaken.
 */
@Component
class MoneyDueBack {

    private final OrderReader orders;
    private final Charges charges;
    private final RefundTable refunds;
    private final PaymentProcess process;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    MoneyDueBack(OrderReader orders, Charges charges, RefundTable refunds, PaymentProcess process, Timeline timeline, ApplicationEventPublisher events) {
        this.orders = orders;
        this.charges = charges;
        this.refunds = refunds;
        this.process = process;
        this.timeline = timeline;
        this.events = events;
    }

    /** @param causeNumber with order and cause names the refund that is started if there is something to refund */
    void lookAtCommit(OrderNumber number, RefundCause cause, String causeNumber) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                HouseCalls.withRightsOfTheHouse(() -> look(number, cause, causeNumber));
            }
        });
    }

    private void look(OrderNumber number, RefundCause cause, String causeNumber) {
        OrderView order = orders.lock(number);
        Money due = Surplus.of(charges.align(order), refunds.underWay(number, order.currency())).amount();
        if (due.isPositive() && !process.isRefunding(number)) {
            timeline.record(number, "REFUND_DUE", due.toString());
            events.publishEvent(new PaymentEvent.RefundDue(number, due));
            process.refund(order, cause, causeNumber);
        }
    }
}
