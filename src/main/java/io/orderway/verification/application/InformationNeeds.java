package io.orderway.verification.application;

import io.orderway.customer.Addresses;
import io.orderway.customer.Contact;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.verification.BlockedStep;
import io.orderway.verification.FieldKind;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.domain.FindingRows;
import io.orderway.verification.domain.Need;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a step of an order cannot do without, as the order stands now. */
@Component
class InformationNeeds {

    private final FindingRows findings;
    private final Addresses addresses;

    InformationNeeds(FindingRows findings, Addresses addresses) {
        this.findings = findings;
        this.addresses = addresses;
    }

    List<Need> of(OrderView order, BlockedStep step) {
        return switch (step) {
            case VERIFY -> findings.findByOrderNumberAndResolvedFalse(order.number()).stream()
                    .filter(finding -> finding.decision() == FindingDecision.ASK).map(finding -> Questions.about(finding, order)).toList();
            case SHIP -> Questions.aboutDelivery(addresses.missing(PartyAddresses.of(order.party(PartyRole.SHIP_TO))));
            case INVOICE -> order.state().isEnd() || order.lines().stream().allMatch(line -> line.wanted() == 0) ? List.of()
                    : Questions.aboutBilling(addresses.missing(PartyAddresses.of(order.party(PartyRole.BILL_TO))));
            case ACKNOWLEDGE -> isReachable(order) ? List.of()
                    : List.of(Need.of(FieldKind.EMAIL, BlockedStep.ACKNOWLEDGE, "Where do we send the acknowledgement to?"));
        };
    }

    static boolean isReachable(OrderView order) {
        return Contact.isEmail(order.party(PartyRole.ORDERING).email());
    }
}
