package io.orderway.change.application;

import io.orderway.change.ChangeEvent;
import io.orderway.change.application.AdditionTable.Addition;
import io.orderway.order.AddedGoods;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.Balance;
import io.orderway.shared.OrderNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes off what was added last, one change after the other, until what is left is paid for. */
@Component
class UnpaidAdditions implements AddedGoods {

    private final AdditionTable additions;
    private final ChangeTable changes;
    private final OrderReader orders;
    private final Payments payments;
    private final ApplicationEventPublisher events;

    UnpaidAdditions(AdditionTable additions, ChangeTable changes, OrderReader orders, Payments payments, ApplicationEventPublisher events) {
        this.additions = additions;
        this.changes = changes;
        this.orders = orders;
        this.payments = payments;
        this.events = events;
    }

    @Override
    public Map<Integer, Integer> takeUnpaid(OrderNumber number, Map<Integer, Integer> remainder) {
        OrderView order = orders.get(number);
        Map<Integer, Integer> taken = new TreeMap<>();
        List<Addition> off = new ArrayList<>();
        for (Addition addition : additions.of(number)) {
            int left = remainder.getOrDefault(addition.lineNumber(), 0) - taken.getOrDefault(addition.lineNumber(), 0);
            taken.merge(addition.lineNumber(), Math.min(left, addition.pieces()), Integer::sum);
            off.add(addition);
            if (isPaid(order, taken)) {
                off.forEach(additions::remove);
                off.stream().map(Addition::change).distinct().forEach(change -> events.publishEvent(new ChangeEvent.NotPaid(changes.get(change))));
                taken.values().removeIf(pieces -> pieces == 0);
                return taken;
            }
        }
        return Map.of();
    }

    private boolean isPaid(OrderView order, Map<Integer, Integer> without) {
        Balance balance = payments.balance(order.number());
        OrderView rest = WouldBe.without(order, without);
        return rest.goods().stream().anyMatch(line -> line.wanted() > 0)
                && payments.gross(rest).compareTo(balance.paid().minus(balance.refunded())) <= 0;
    }
}
