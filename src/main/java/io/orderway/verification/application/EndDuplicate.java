package io.orderway.verification.application;

import io.orderway.order.OrderProgress;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.application.EqualOrderTable.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an order in favour of the one of its group that goes on. */
@Service
public class EndDuplicate {

    private final EqualOrderTable table;
    private final QuantityHistory history;
    private final OrderProgress progress;

    EndDuplicate(EqualOrderTable table, QuantityHistory history, OrderProgress progress) {
        this.table = table;
        this.history = history;
        this.progress = progress;
    }

    /** Whoever holds stock or credit for the order gives it back in the same transaction. */
    @Transactional
    public void end(OrderNumber number) {
        long group = table.membership(number).map(Member::groupId)
                .orElseThrow(() -> new IllegalStateException("Order %s is in no group of equal orders".formatted(number)));
        OrderNumber survivor = table.members(group).stream()
                .filter(member -> !member.frozen() || Boolean.TRUE.equals(member.survives())).map(Member::number).findFirst()
                .orElseThrow(() -> new IllegalStateException("No order of group %d goes on".formatted(group)));
        history.forget(number);
        progress.endAsDuplicate(number, survivor);
    }
}
