package io.orderway.order.application;

import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderDraft;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills in what a sender left open: from the customer's master data where he is known, else as the house usually does it. */
@Component
class DraftCompletion {

    private final Customers customers;
    private final String houseCurrency;

    /** @param houseCurrency ISO 4217 code, for orders of customers whom nobody knows yet */
    DraftCompletion(Customers customers, @Value("${orderway.currency:GBP}") String houseCurrency) {
        this.customers = customers;
        this.houseCurrency = houseCurrency;
    }

    OrderDraft complete(OrderDraft draft) {
        Optional<Customer> customer = Optional.ofNullable(draft.customerNumber()).flatMap(customers::find);
        return new OrderDraft(draft.channel(), draft.externalReference(), draft.customerReference(), draft.customerNumber(),
                draft.houseAccount(), draft.documentDate(), draft.requestedDate(),
                given(draft.deliveryWish(), customer.map(DraftCompletion::usualWish).orElse(DeliveryWish.PARTIAL)), draft.rushRequested(),
                given(draft.shippingMethod(), ShippingMethod.CARRIER),
                given(draft.currency(), customer.map(Customer::currency).orElse(houseCurrency)),
                customer.map(known -> parties(draft, known)).orElse(draft.parties()), draft.lines(), draft.remark(), draft.bulk(), draft.purpose());
    }

    private static DeliveryWish usualWish(Customer customer) {
        return customer.handling().shipComplete() ? DeliveryWish.COMPLETE : DeliveryWish.PARTIAL;
    }

    private static Map<PartyRole, Party> parties(OrderDraft draft, Customer customer) {
        Party own = new Party(customer.name(), customer.contact().email(), customer.contact().phone(), customer.address().street(),
                customer.address().postcode(), customer.address().city(), customer.address().country());
        Map<PartyRole, Party> parties = new EnumMap<>(PartyRole.class);
        for (PartyRole role : PartyRole.values()) {
            parties.put(role, draft.parties().getOrDefault(role, own));
        }
        return parties;
    }

    private static <T> T given(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
