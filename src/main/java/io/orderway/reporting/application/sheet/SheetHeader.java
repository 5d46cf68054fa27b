package io.orderway.reporting.application.sheet;

import io.orderway.customer.CommercialTerms;
import io.orderway.customer.Customer;
import io.orderway.customer.PaymentTerms;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.reporting.application.Amount;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.SheetCustomer;
import io.orderway.reporting.application.sheet.Sheet.SheetParty;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who ordered, for whom, and on which terms. */
@Component
class SheetHeader {

    private final ReadingRights rights;

    SheetHeader(ReadingRights rights) {
        this.rights = rights;
    }

    SheetCustomer customer(SheetContext context) {
        return context.customer().map(this::customer).orElse(null);
    }

    private SheetCustomer customer(Customer customer) {
        CommercialTerms terms = customer.terms();
        return new SheetCustomer(customer.number(), customer.name(), terms.tier().name(), terms(terms.payment()),
                rights.mayReadCredit() ? Amount.of(terms.creditLimit()) : null, null, null,
                customer.handling().blocked() ? "This customer is blocked." : null);
    }

    private static String terms(PaymentTerms payment) {
        return payment.isPrepaid() ? "Prepaid" : payment.code().substring("NET".length()) + " days net";
    }

    List<SheetParty> parties(OrderView order) {
        return Arrays.stream(PartyRole.values()).filter(order.parties()::containsKey)
                .map(role -> party(role, order.parties().get(role))).toList();
    }

    private static SheetParty party(PartyRole role, Party party) {
        return new SheetParty(Words.of(role), party.lines(), party.email(), party.phone(), List.of());
    }
}
