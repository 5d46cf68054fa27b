package io.orderway.inventory.application;

import io.orderway.hold.HoldEvent;
import io.orderway.inventory.Backorders;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the queue of orders that wait for goods, and lets one of them look again. */
@Service
public class WaitingOrders implements Backorders {

    private final BackorderTable backorders;
    private final BackorderQueue queue;
    private final FreedStock freed;
    private final BackorderProcess process;
    private final OrderReader orders;
    private final OrderCorrections corrections;

    WaitingOrders(BackorderTable backorders, BackorderQueue queue, FreedStock freed, BackorderProcess process, OrderReader orders,
            OrderCorrections corrections) {
        this.backorders = backorders;
        this.queue = queue;
        this.freed = freed;
        this.process = process;
        this.orders = orders;
        this.corrections = corrections;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Backorder> waiting() {
        return queue.waiting().stream().map(WaitingOrder::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Backorder> of(OrderNumber number) {
        return queue.find(number).map(WaitingOrder::view);
    }

    @Override
    @Transactional
    public void recheck(OrderNumber number) {
        orders.lock(number);
        if (backorders.markWoken(number)) {
            process.wake(number);
        }
    }

    @Override
    @Transactional
    public void closeRemainder(OrderNumber number, int lineNumber, String reason) {
        corrections.dropLine(number, lineNumber, reason);
    }

    /** An order whose lines have changed may have nothing left to wait for, or wait for something else. */
    @EventListener
    void on(OrderEvent.LinesCorrected event) {
        if (backorders.isWaiting(event.number())) {
            recheck(event.number());
        }
    }

    /** Lines that were held may be reserved now, too. */
    @EventListener
    void on(HoldEvent.Lifted event) {
        if (backorders.isWaiting(event.number())) {
            recheck(event.number());
        }
    }

    /** Gives up every line of which something is still open, in a step of the order's process, which therefore waits no longer. */
    @Transactional
    public void closeEverythingOpen(OrderNumber number, String reason) {
        OrderView order = orders.lock(number);
        freed.leaveQueue(number);
        order.goods().stream().filter(line -> line.open() > 0).map(OrderView.Line::lineNumber)
                .forEach(line -> corrections.dropLine(number, line, reason));
    }
}
