package io.orderway.order.application;

import io.orderway.order.AddedGoods;
import io.orderway.order.LineKind;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.order.domain.OrderLine;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks everything that has not left the house to be given up, in a step of the order's process, which then undoes what was done for it. */
@Service
public class GiveUpUndeliverable {

    private final OrderAccess access;
    private final PiecesToGiveUp toGiveUp;
    private final AddedGoods addedGoods;

    GiveUpUndeliverable(OrderAccess access, PiecesToGiveUp toGiveUp, AddedGoods addedGoods) {
        this.access = access;
        this.toGiveUp = toGiveUp;
        this.addedGoods = addedGoods;
    }

    /** @param reason a sentence for the timeline and the customer */
    @Transactional
    public void giveUp(OrderNumber number, String reason) {
        CustomerOrder order = access.lock(number);
        toGiveUp.add(number, notLeft(order), reason);
    }

    /** What a change has added goes first: if the rest is paid for without it, the rest is delivered. */
    @Transactional
    public void giveUpUnpaid(OrderNumber number, String reason) {
        CustomerOrder order = access.lock(number);
        Map<Integer, Integer> added = addedGoods.takeUnpaid(number, notLeft(order));
        toGiveUp.add(number, added.isEmpty() ? notLeft(order) : added, reason);
    }

    private static Map<Integer, Integer> notLeft(CustomerOrder order) {
        return order.lines().stream().filter(line -> line.kind() == LineKind.GOODS && order.notLeft(line) > 0)
                .collect(Collectors.toMap(OrderLine::lineNumber, order::notLeft));
    }
}
