package io.orderway.verification.application.checks;

import io.orderway.customer.Contact;
import io.orderway.order.PartyRole;
import io.orderway.verification.FindingCode;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.domain.Discovery;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The customer can be written to. Counter sales on the house account are not acknowledged. */
@Component
class EmailCheck implements Check {

    @Override
    public Stream<Discovery> findings(CheckedOrder checked) {
        boolean reachable = Contact.isEmail(checked.order().party(PartyRole.ORDERING).email());
        return reachable || checked.order().houseAccount() ? Stream.empty() : Stream.of(Discovery.ofOrder(FindingCode.EMAIL_MISSING, "",
                "There is no e-mail address to which the order could be acknowledged."));
    }
}
