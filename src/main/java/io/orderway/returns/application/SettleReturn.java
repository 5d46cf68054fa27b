package io.orderway.returns.application;

import io.orderway.feedback.FeedbackLinks;
import io.orderway.feedback.FeedbackStep;
import io.orderway.order.LinkedOrderDraft;
import io.orderway.order.LinkedOrders.Outcome;
import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.payment.MoneyCarriedOver;
import io.orderway.returns.ReturnEvent;
import io.orderway.returns.ReturnState;
import io.orderway.returns.ReturnWish;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer gets for what he gave back. */
@Service
public class SettleReturn {

    private final OrderReader orders;
    private final ReturnTable table;
    private final LinkedOrders linked;
    private final ValueReturn value;
    private final MoneyCarriedOver carriedOver;
    private final FeedbackLinks feedback;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    SettleReturn(OrderReader orders, ReturnTable table, LinkedOrders linked, ValueReturn value, MoneyCarriedOver carriedOver,
            FeedbackLinks feedback, Timeline timeline, ApplicationEventPublisher events) {
        this.orders = orders;
        this.table = table;
        this.linked = linked;
        this.value = value;
        this.carriedOver = carriedOver;
        this.feedback = feedback;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Sends the same goods once more, without asking for money: what was paid for those that came back stays in the house. Or sends the other goods
     * that were chosen, which are paid for with it: what they cost more is asked for as for every order, what they cost less goes back.
     *
     * @return false if that cannot be, so that the money goes back
     */
    @Transactional
    public boolean exchange(String number) {
        ReturnTable.Row row = table.get(number);
        orders.lock(row.order());
        boolean other = row.goods().wish() == ReturnWish.OTHER_GOODS;
        Outcome outcome = row.deduction() > 0 && !other ? new Outcome.Refused("The goods that came back have lost in value.")
                : linked.place(other ? otherGoods(row) : sameGoods(row));
        if (outcome instanceof Outcome.Refused refused) {
            timeline.record(row.order(), "EXCHANGE_REFUSED", number + ": " + refused.sentence());
            return false;
        }
        if (outcome instanceof Outcome.Placed placed) {
            table.exchangedBy(number, placed.number());
            if (other) {
                ValueReturn.Due due = value.value(number);
                carriedOver.carry(due.paidOrder(), placed.number(), due.value(), number);
            }
        }
        return true;
    }

    private static LinkedOrderDraft otherGoods(ReturnTable.Row row) {
        List<LinkedOrderDraft.Line> lines = row.goods().instead().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(article -> new LinkedOrderDraft.Line(null, article.getKey(), article.getValue(), null)).toList();
        return new LinkedOrderDraft(row.order(), OrderKind.EXCHANGE, "RETURN-" + row.number(), "Exchange for return " + row.number(), lines, null);
    }

    private static LinkedOrderDraft sameGoods(ReturnTable.Row row) {
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
            Money paidBack = exchange == null && refunded ? Money.of(row.value(), currency) : Money.zero(currency);
            if (row.isIn(ReturnState.RECEIVED)) {
                table.change(number, ReturnState.SETTLED, null);
            }
            timeline.record(row.order(), "RETURN_SETTLED", "%s: %s".formatted(number, words(paidBack, exchange, refunded)));
            events.publishEvent(new ReturnEvent.Settled(row.order(), number, paidBack, exchange,
                    row.goods().wish() == ReturnWish.OTHER_GOODS,
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
