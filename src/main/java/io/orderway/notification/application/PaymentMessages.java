package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.payment.PaymentEvent;
import io.orderway.shared.Money;
import io.orderway.shared.ShipmentNumber;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks customers to pay in advance, thanks them when they have, and tells them what goes back to them. */
@Component
class PaymentMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final AtCommit atCommit;
    private final Clock clock;

    PaymentMessages(CustomerMessages messages, OrderReader orders, AtCommit atCommit, Clock clock) {
        this.messages = messages;
        this.orders = orders;
        this.atCommit = atCommit;
        this.clock = clock;
    }

    /** Waits for the commit, behind the acknowledgement of the order or of its change: a customer reads first what he is to pay for. */
    @EventListener
    void on(PaymentEvent.PrepaymentRequested event) {
        atCommit.once(event.shipment(), () -> tell(event.shipment(), MessageStep.PAYMENT_REQUEST, event.shipment().value(),
                Map.of("due", event.due(), "gross", event.gross())));
    }

    @EventListener
    void on(PaymentEvent.PaymentReminded event) {
        tell(event.shipment(), MessageStep.PAYMENT_REMINDER, newOccasion(event.shipment()), Map.of("due", event.due()));
    }

    @EventListener
    void on(PaymentEvent.Underpaid event) {
        tell(event.shipment(), MessageStep.PAYMENT_SHORT, newOccasion(event.shipment()), Map.of("due", event.due(), "received", event.received()));
    }

    /** Thanks once for each payment, however many shipments it covers. */
    @EventListener
    void on(PaymentEvent.Paid event) {
        tell(event.shipment(), MessageStep.PAYMENT_RECEIVED, "%s.%d".formatted(event.number(), event.payment()), Map.of());
    }

    @EventListener
    void on(PaymentEvent.Refunded event) {
        messages.tell(orders.get(event.number()), MessageStep.REFUND, event.refundNumber(), PartyRole.BILL_TO, format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("total", positive(event.returned().plus(event.onAccount()), format));
            data.put("returned", positive(event.returned(), format));
            data.put("onAccount", positive(event.onAccount(), format));
            data.put("owedLess", positive(event.owedLess(), format));
            data.put("refundNumber", event.refundNumber());
            return data;
        });
    }

    @EventListener
    void on(PaymentEvent.GoodwillGranted event) {
        messages.tell(orders.get(event.number()), MessageStep.GOODWILL, event.goodwillNumber(), PartyRole.BILL_TO, format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("amount", format.total(event.amount()));
            data.put("onAccount", event.onAccount() ? "yes" : null);
            data.put("goodwillNumber", event.goodwillNumber());
            return data;
        });
    }

    private static String positive(Money amount, CustomerFormat format) {
        return amount.isPositive() ? format.total(amount) : null;
    }

    /** Reminders and part payments may come again: each is a message of its own. */
    private String newOccasion(ShipmentNumber shipment) {
        return shipment.value() + "." + clock.millis();
    }

    private void tell(ShipmentNumber shipment, MessageStep step, String occasion, Map<String, Money> amounts) {
        messages.tell(orders.get(shipment.orderNumber()), step, occasion, PartyRole.BILL_TO, format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            amounts.forEach((name, amount) -> data.put(name, format.total(amount)));
            return data;
        });
    }
}
