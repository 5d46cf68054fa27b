package io.orderway.payment.application;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.RefundCause;
import io.orderway.shared.ConflictException;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk has noticed that a customer has paid too much. What is too much is for the ledger to say. */
@Service
public class AskForRefund {

    private final OrderReader orders;
    private final Charges charges;
    private final RefundTable refunds;
    private final PaymentProcess process;
    private final Timeline timeline;
    private final CurrentUser user;

    AskForRefund(OrderReader orders, Charges charges, RefundTable refunds, PaymentProcess process, Timeline timeline, CurrentUser user) {
        this.orders = orders;
        this.charges = charges;
        this.refunds = refunds;
        this.process = process;
        this.timeline = timeline;
        this.user = user;
    }

    /**
     * Starts the refund of all that was paid beyond what is owed. Of two who ask at once the second waits for the first.
     *
     * @throws ConflictException if a refund of the order is under way, or nothing is due back
     */
    @Transactional
    public void ask(OrderNumber number) {
        user.require(Groups.FINANCE, Groups.CUSTOMER_SERVICE, Groups.MANAGERS);
        OrderView order = orders.lock(number);
        if (process.isRefunding(number)) {
            throw new ConflictException("A refund of order %s is under way already.".formatted(number));
        }
        Money due = Surplus.of(charges.align(order), refunds.underWay(number, order.currency())).amount();
        if (order.state() == OrderState.RECEIVED || !due.isPositive()) {
            throw new ConflictException("Nothing was paid for order %s beyond what it costs.".formatted(number));
        }
        timeline.record(number, "REFUND_ASKED", due.toString());
        process.refund(order, RefundCause.OVERPAYMENT, "asked-%d".formatted(refunds.of(number).size() + 1));
    }
}
