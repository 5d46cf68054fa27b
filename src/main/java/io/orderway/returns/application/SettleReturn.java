package io.orderway.returns.application;

import io.orderway.feedback.FeedbackLinks;
import io.orderway.feedback.FeedbackStep;
import io.orderway.order.LinkedOrderDraft;
import io.orderway.order.LinkedOrders;
import io.orderway.order.LinkedOrders.Outcome;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.returns.ReturnEvent;
import io.orderway.returns.ReturnState;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer gets for what he gave back. */
@Service
public class SettleReturn {

    private final OrderReader orders;
    private final ReturnTable table;
    private final LinkedOrders linked;
    private final FeedbackLinks feedback;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    SettleReturn(OrderReader orders, ReturnTable table, LinkedOrders linked, FeedbackLinks feedback, Timeline timeline,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.table = table;
        this.linked = linked;
        this.feedback = feedback;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Sends the same goods once more, without asking for money: what was paid for those that came back stays in the house.
     *
     * @return false if that cannot be, so that the money goes back
     */
    @Transactional
    public boolean exchange(String number) {
        ReturnTable.Row row = table.get(number);
        orders.lock(row.order());
        Outcome outcome = row.deduction() > 0 ? new Outcome.Refused("The goods that came back have lost in value.") : linked.place(draft(row));
        if (outcome instanceof Outcome.Refused refused) {
            timeline.record(row.order(), "EXCHANGE_REFUSED", number + ": " + refused.sentence());
            return false;
        }
        if (outcome instanceof Outcome.Placed placed) {
            table.exchangedBy(number, placed.number());
        }
        return true;
    }

    private static LinkedOrderDraft draft(ReturnTable.Row row) {
        List<LinkedOrderDraft.Line> lines = row.goods().lines().stream().filter(line -> line.received() > 0)
                .map(line -> LinkedOrderDraft.Line.again(line.lineNumber(), line.received())).toList();
        return new LinkedOrderDraft(row.order(), OrderKind.REPLACEMENT, "RETURN-" + row.number(), "Exchange for return " + row.number(), lines, null);
    }

    /**
     * Tells the customer what came of it, once.
     *
     * @param refunded false if finance did not agree to pay back
     */
    @Transactional
    public void close(String number, boolean refunded) {
        String currency = orders.lock(table.get(number).order()).currency();
        ReturnTable.Row row = table.get(number);
        if (row.isIn(ReturnState.RECEIVED) || row.isIn(ReturnState.LOST)) {
            OrderNumber exchange = row.goods().exchange();
            Money value = exchange == null && refunded ? Money.of(row.value(), currency) : Money.zero(currency);
            if (row.isIn(ReturnState.RECEIVED)) {
                table.change(number, ReturnState.SETTLED, null);
            }
            timeline.record(row.order(), "RETURN_SETTLED", "%s: %s".formatted(number, words(value, exchange, refunded)));
            events.publishEvent(new ReturnEvent.Settled(row.order(), number, value, exchange,
                    feedback.ask(row.order(), FeedbackStep.RETURN, number, null)));
        }
    }

    private static String words(Money value, OrderNumber exchange, boolean refunded) {
        if (exchange != null) {
            return "exchanged by order " + exchange;
        }
        return refunded ? value.toString() : "nothing is paid back";
    }
}
