package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.payment.application.PaymentRests.Payment;
import io.orderway.payment.application.RefundPartTable.Part;
import io.orderway.payment.application.RefundPartTable.State;
import io.orderway.payment.application.RefundProvider.Answer;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the payment provider pay one part of a refund back. */
@Service
public class RefundAtProvider {

    private final OrderReader orders;
    private final PaymentRests payments;
    private final RefundTable refunds;
    private final RefundPartTable parts;
    private final RefundProvider provider;
    private final SettlePart settlePart;
    private final Timeline timeline;

    RefundAtProvider(OrderReader orders, PaymentRests payments, RefundTable refunds, RefundPartTable parts, RefundProvider provider,
            SettlePart settlePart, Timeline timeline) {
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
        this.parts = parts;
        this.provider = provider;
        this.settlePart = settlePart;
        this.timeline = timeline;
    }

    /**
     * The order is not locked while the provider is spoken to.
     *
     * @return false if the provider refused for good
     * @throws RefundProviderUnavailableException if the provider does not answer; nothing has changed then
     */
    @Transactional
    public boolean refund(String refundNumber, int number) {
        Part part = parts.get(refundNumber, number);
        if (part.isSettled()) {
            return true;
        }
        OrderNumber order = refunds.get(refundNumber).order();
        Payment payment = payments.find(part.payment());
        String key = "%s/%s/%d".formatted(order, part.key(), part.attempt() + 1);
        Answer answer = provider.refund(new RefundProvider.Request(key, payment.source(), payment.sourceId(), payment.method(), part.amount()));
        orders.lock(order);
        if (answer instanceof Answer.Refused refused) {
            parts.answered(part, State.REFUSED, refused.reason());
            timeline.record(order, "REFUND_REFUSED", "%s, %s: %s".formatted(part.key(), part.amount(), refused.reason()));
            return false;
        }
        settlePart.settle(order, part, payment.method(), ((Answer.Accepted) answer).reference());
        return true;
    }
}
