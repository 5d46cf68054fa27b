package io.orderway.payment.application;

import io.orderway.customer.Customers;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.application.PaymentRests.Payment;
import io.orderway.payment.application.RefundPartTable.Part;
import io.orderway.payment.application.RefundPartTable.State;
import io.orderway.payment.application.RefundTable.UnderWay;
import io.orderway.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at one part of a refund before it goes back: how it was paid, and whether it still is due. */
@Service
public class RefundParts {

    private final OrderReader orders;
    private final Customers customers;
    private final Charges charges;
    private final PaymentRests payments;
    private final RefundTable refunds;
    private final RefundPartTable parts;
    private final RefundProvider provider;
    private final Timeline timeline;
    private final Clock clock;

    RefundParts(OrderReader orders, Customers customers, Charges charges, PaymentRests payments, RefundTable refunds, RefundPartTable parts,
            RefundProvider provider, Timeline timeline, Clock clock) {
        this.orders = orders;
        this.customers = customers;
        this.charges = charges;
        this.payments = payments;
        this.refunds = refunds;
        this.parts = parts;
        this.provider = provider;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param due            false if nothing of it is due any more
     * @param method         how the payment came in
     * @param ageDays        since the payment came in, 0 or more
     * @param accountKnown   whether the customer has an account that can be credited
     */
    public record PartFacts(boolean due, PaymentMethod method, int ageDays, boolean accountKnown, boolean providerConnected) {
    }

    /** What was taken back by the payer meanwhile, or is owed again, does not go back: the part is cut down to what is left, or dropped. */
    @Transactional
    public PartFacts look(String refundNumber, int number) {
        OrderView order = orders.lock(refunds.get(refundNumber).order());
        Part part = parts.get(refundNumber, number);
        Payment payment = payments.find(part.payment());
        Money due = part.isSettled() ? Money.zero(order.currency()) : due(order, part, payment);
        if (!part.isSettled() && due.compareTo(part.amount()) < 0) {
            parts.change(part, due.isZero() ? State.DROPPED : State.OPEN, due);
            timeline.record(order.number(), "REFUND_CUT_DOWN", "%s: %s instead of %s is still due".formatted(part.key(), due, part.amount()));
        }
        int age = (int) Math.max(0, Duration.between(payment.at(), clock.instant()).toDays());
        return new PartFacts(due.isPositive(), payment.method(), age, accountOf(order).isPresent(), provider.isConnected());
    }

    private Money due(OrderView order, Part part, Payment payment) {
        UnderWay underWay = refunds.underWay(order.number(), order.currency());
        UnderWay others = new UnderWay(underWay.amount().minus(part.amount()), underWay.credit());
        Money surplus = Surplus.of(charges.align(order), others).atMost(part.amount());
        Money rest = payment.rest().plus(part.amount());
        if (rest.isNegative()) {
            return Money.zero(order.currency());
        }
        return rest.compareTo(surplus) < 0 ? rest : surplus;
    }

    /** The customer's account with us; none where an order runs on the house account or names nobody that we know. */
    Optional<String> accountOf(OrderView order) {
        return Optional.ofNullable(order.customerNumber()).filter(number -> !order.houseAccount() && customers.find(number).isPresent());
    }

    /** @return true if the customer of the refund's order has an account that can be credited */
    @Transactional(readOnly = true)
    public boolean isAccountKnown(String refundNumber) {
        return accountOf(orders.get(refunds.get(refundNumber).order())).isPresent();
    }
}
