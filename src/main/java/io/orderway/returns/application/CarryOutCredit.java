package io.orderway.returns.application;

import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments;
import io.orderway.returns.Credits.Credit;
import io.orderway.returns.Credits.Row;
import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.application.CreditPlan.Target;
import io.orderway.shared.Money;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the return of the goods of a credit and the refund of its discounts. The orders are locked. */
@Component
class CarryOutCredit {

    private final IncomingCreditTable table;
    private final AskForReturn askForReturn;
    private final CreditProcess process;
    private final Payments payments;
    private final Timeline timeline;

    CarryOutCredit(IncomingCreditTable table, AskForReturn askForReturn, CreditProcess process, Payments payments, Timeline timeline) {
        this.table = table;
        this.askForReturn = askForReturn;
        this.process = process;
        this.payments = payments;
        this.timeline = timeline;
    }

    /** @param actor who has assigned it; null where a rule has */
    void carryOut(Credit credit, CreditPlan plan, String actor) {
        plan.targets().forEach(target -> carryOut(credit, target, actor == null ? Timeline.HOUSE : actor));
    }

    private void carryOut(Credit credit, Target target, String actor) {
        List<Row> goods = target.rows().stream().filter(Row::goods).toList();
        List<Row> money = target.rows().stream().filter(row -> !row.goods()).toList();
        if (!goods.isEmpty()) {
            String returnNumber = askForReturn.ask(new ReturnRequest(target.order().number(), "credit:%d:%d".formatted(credit.number(), goods.get(0).row()),
                    ReturnReason.OTHER, ReturnWish.ACCOUNT, ReturnCondition.OPENED, target.pieces(), Map.of(), credit.document()), actor);
            goods.forEach(row -> table.matched(credit.number(), row, target.order().number(), returnNumber, target.sentence()));
        }
        if (!money.isEmpty()) {
            allow(credit, target.order(), money, actor);
            money.forEach(row -> table.matched(credit.number(), row, target.order().number(), null, target.sentence()));
        }
    }

    private void allow(Credit credit, OrderView order, List<Row> money, String actor) {
        Money value = payments.gross(order.number(), Money.of(CreditPlans.sum(money), order.currency()).rounded());
        timeline.record(order.number(), "ALLOWANCE_GRANTED", "%s: %s".formatted(credit.document(), value), actor);
        process.allow(order, "%s/%d".formatted(credit.document(), money.get(0).row()), value);
    }
}
