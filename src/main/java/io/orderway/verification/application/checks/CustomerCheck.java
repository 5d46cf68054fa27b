package io.orderway.verification.application.checks;

import io.orderway.customer.Customer;
import io.orderway.verification.FindingCode;
import io.orderway.verification.ProposedAction;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.domain.Discovery;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The customer is known, not blocked, and billed in the order's currency. */
@Component
class CustomerCheck implements Check {

    @Override
    public Stream<Discovery> findings(CheckedOrder checked) {
        if (checked.order().houseAccount()) {
            return Stream.empty();
        }
        return checked.customer().map(customer -> findings(checked, customer)).orElseGet(() -> Stream.of(unknown(checked)));
    }

    private static Discovery unknown(CheckedOrder checked) {
        String number = checked.order().customerNumber();
        Discovery discovery = number == null || number.isBlank()
                ? Discovery.ofOrder(FindingCode.CUSTOMER_MISSING, "", "The order names no customer.")
                : Discovery.ofOrder(FindingCode.CUSTOMER_UNKNOWN, number, "There is no customer %s.".formatted(number));
        return discovery.proposing(ProposedAction.ASSIGN_CUSTOMER, null);
    }

    private static Stream<Discovery> findings(CheckedOrder checked, Customer customer) {
        Stream.Builder<Discovery> findings = Stream.builder();
        if (customer.handling().blocked()) {
            findings.add(Discovery.ofOrder(FindingCode.CUSTOMER_BLOCKED, customer.number(),
                    "Customer %s is blocked: nothing is sold to him until the block is lifted.".formatted(customer.number())));
        }
        if (!customer.currency().equals(checked.order().currency())) {
            findings.add(Discovery.ofOrder(FindingCode.CURRENCY_UNUSUAL, checked.order().currency(),
                    "The order is in %s, the customer is billed in %s.".formatted(checked.order().currency(), customer.currency())));
        }
        return findings.build();
    }
}
