package io.orderway.verification.application;

import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.BlockedStep;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finance's word on an order whose customer did not say where its invoice goes. */
@Service
public class SettleBillingDetails {

    /** How the order is billed. */
    public enum Decision {
        /** The order sheet has the address now. */
        ENTERED("To the address now entered"),
        AS_IT_STANDS("To the address as it stands");

        private final String words;

        Decision(String words) {
            this.words = words;
        }
    }

    private final InformationNeeds needs;
    private final OrderReader orders;
    private final Timeline timeline;

    SettleBillingDetails(InformationNeeds needs, OrderReader orders, Timeline timeline) {
        this.needs = needs;
        this.orders = orders;
        this.timeline = timeline;
    }

    /** @return the sentence to show to whoever decides so too early */
    @Transactional(readOnly = true)
    public Optional<String> objection(OrderNumber number, Decision decision) {
        return decision == Decision.ENTERED && !needs.of(orders.get(number), BlockedStep.INVOICE).isEmpty()
                ? Optional.of("The invoice address is still incomplete; please enter it on the order sheet first.") : Optional.empty();
    }

    /** Keeps the decision and its actor on the order. */
    @Transactional
    public void settle(OrderNumber number, Decision decision) {
        timeline.record(number, "BILLING_DETAILS_SETTLED", decision.words);
    }
}
