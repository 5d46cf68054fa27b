package io.orderway.notification.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderKinds;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Addresses a message to the right party of an order and records it; what the house orders for itself is told to nobody. */
@Component
class CustomerMessages {

    private final Outbox outbox;
    private final Customers customers;
    private final WorkingCalendar calendar;
    private final OrderKinds kinds;

    CustomerMessages(Outbox outbox, Customers customers, WorkingCalendar calendar, OrderKinds kinds) {
        this.outbox = outbox;
        this.customers = customers;
        this.calendar = calendar;
        this.kinds = kinds;
    }

    /** Whether there is a customer who reads of this order. */
    boolean reach(OrderView order) {
        return kinds.of(order.kind()).customerTold();
    }

    /**
     * @param to      whose matter it is; where this party has no address, the ordering party is told, or else the customer as the house knows
     *                him
     * @param details what the template says beyond the order itself
     */
    void tell(OrderView order, MessageStep step, String occasion, PartyRole to, Function<CustomerFormat, Map<String, Object>> details) {
        tell(order, step, occasion, to, null, details);
    }

    /** @param paper that goes along as PDF; null if none does */
    void tell(OrderView order, MessageStep step, String occasion, PartyRole to, UUID paper, Function<CustomerFormat, Map<String, Object>> details) {
        record(order, step, occasion, addressee(order, to), null, paper, details);
    }

    /**
     * Answers whoever asked, who may be somebody else than the order's own parties.
     *
     * @param recipient e-mail address; null for the ordering party's
     * @param inReplyTo Message-ID of what he wrote; null if he did not write
     */
    void answer(OrderView order, MessageStep step, String occasion, String recipient, String inReplyTo, Map<String, Object> details) {
        Addressee known = addressee(order, PartyRole.ORDERING);
        boolean stranger = recipient != null && !recipient.equalsIgnoreCase(known.email());
        Addressee addressee = stranger ? new Addressee(null, recipient, known.country()) : known;
        record(order, step, occasion, addressee, inReplyTo, null, format -> details);
    }

    private void record(OrderView order, MessageStep step, String occasion, Addressee addressee, String inReplyTo, UUID paper,
            Function<CustomerFormat, Map<String, Object>> details) {
        if (!reach(order)) {
            return;
        }
        CustomerFormat format = CustomerFormat.of(addressee.country());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("greeting", addressee.greeting());
        data.put("orderNumber", order.number().value());
        data.put("customerReference", order.customerReference());
        data.put("orderDate", format.date(orderDate(order)));
        data.putAll(details.apply(format));
        outbox.add(new MessageDraft(order.number().value(), step, occasion, addressee.email(), FrozenText.of(data), order.bulk(), inReplyTo,
                paper));
    }

    private LocalDate orderDate(OrderView order) {
        return order.documentDate() == null ? order.receivedAt().atZone(calendar.zone()).toLocalDate() : order.documentDate();
    }

    private Addressee addressee(OrderView order, PartyRole to) {
        Party party = order.party(to);
        Party ordering = order.party(PartyRole.ORDERING);
        if (party.email() != null) {
            return Addressee.of(party);
        }
        if (ordering.email() != null) {
            return Addressee.of(ordering);
        }
        Optional<Customer> customer = Optional.ofNullable(order.customerNumber()).flatMap(customers::find);
        return customer.map(Addressee::of).orElseGet(() -> Addressee.of(ordering));
    }
}
