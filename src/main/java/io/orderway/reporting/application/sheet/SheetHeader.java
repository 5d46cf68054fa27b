package io.orderway.reporting.application.sheet;

import io.orderway.customer.CommercialTerms;
import io.orderway.customer.Customer;
import io.orderway.customer.PaymentTerms;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.payment.CreditAccounts;
import io.orderway.payment.CreditStanding;
import io.orderway.reporting.application.Amount;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.SheetCustomer;
import io.orderway.reporting.application.sheet.Sheet.SheetParty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who ordered, for whom, and on which terms. */
@Component
class SheetHeader {

    private final ReadingRights rights;
    private final SheetActions actions;
    private final CreditAccounts credit;

    SheetHeader(ReadingRights rights, SheetActions actions, CreditAccounts credit) {
        this.credit = credit;
        this.rights = rights;
        this.actions = actions;
    }

    SheetCustomer customer(SheetContext context) {
        return context.customer().map(this::customer).orElse(null);
    }

    private SheetCustomer customer(Customer customer) {
        CommercialTerms terms = customer.terms();
        Optional<CreditStanding> standing = rights.mayReadCredit() ? credit.standing(customer.number()) : Optional.empty();
        return new SheetCustomer(customer.number(), customer.name(), terms.tier().name(), terms(terms.payment()),
                standing.map(CreditStanding::limit).map(Amount::of).orElse(null),
                standing.map(open -> Amount.of(open.committed().plus(open.openBalance()))).orElse(null),
                standing.map(CreditStanding::available).map(Amount::of).orElse(null),
                customer.handling().blocked() ? "This customer is blocked." : null);
    }

    private static String terms(PaymentTerms payment) {
        return payment.isPrepaid() ? "Prepaid" : payment.code().substring("NET".length()) + " days net";
    }

    List<SheetParty> parties(OrderView order) {
        return Arrays.stream(PartyRole.values()).map(role -> party(order, role))
                .filter(party -> !party.lines().isEmpty() || party.email() != null || !party.actions().isEmpty()).toList();
    }

    /** A party that is missing is shown where it can be entered. */
    private SheetParty party(OrderView order, PartyRole role) {
        Party party = order.parties().getOrDefault(role, Party.UNKNOWN);
        return new SheetParty(Words.of(role), party.lines(), party.email(), party.phone(), actions.ofParty(order, role));
    }
}
