package io.orderway.reporting.application.sheet;

import io.orderway.order.OrderView;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.RefundState;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.sheet.Action.Field;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What brings a customer money, for those who may ask for it. */
@Component
class MoneyActions {

    private final Payments payments;
    private final ReadingRights rights;

    MoneyActions(Payments payments, ReadingRights rights) {
        this.payments = payments;
        this.rights = rights;
    }

    List<Action> of(SheetContext context) {
        OrderView order = context.order();
        List<Action> actions = new ArrayList<>();
        if (rights.mayAskForRefunds() && payments.balance(order.number()).dueBack().isPositive() && !isUnderWay(order)) {
            actions.add(Action.button("refund", "Pay back what was paid too much", "/api/orders/%s/refunds".formatted(order.number())));
        }
        if (rights.mayProposeGoodwill()) {
            actions.add(Action.form("goodwill", "Goodwill", "/api/orders/%s/goodwill".formatted(order.number()), "Propose", Field.once("key"),
                    new Field("amount", "Amount in " + order.currency() + ", tax included", "number", true, null, null, "0.01", List.of()))
                    .explained("Something that is not owed; larger amounts go to a manager first."));
        }
        return actions;
    }

    private boolean isUnderWay(OrderView order) {
        return payments.refunds(order.number()).stream()
                .anyMatch(refund -> refund.state() == RefundState.DETERMINED || refund.state() == RefundState.CARRIED_OUT);
    }
}
