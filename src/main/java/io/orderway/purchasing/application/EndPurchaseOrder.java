package io.orderway.purchasing.application;

import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderEvent;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a purchase order before everything has come. */
@Service
public class EndPurchaseOrder {

    private final PurchaseOrderTable table;
    private final PurchaseOrderHistory history;
    private final ExpectGoods expectGoods;
    private final PurchaseOrderProcess process;
    private final ApplicationEventPublisher events;

    EndPurchaseOrder(PurchaseOrderTable table, PurchaseOrderHistory history, ExpectGoods expectGoods, PurchaseOrderProcess process,
            ApplicationEventPublisher events) {
        this.table = table;
        this.history = history;
        this.expectGoods = expectGoods;
        this.process = process;
        this.events = events;
    }

    /**
     * Takes an order back of which nothing has come; the supplier is told if he has it.
     *
     * @param reason 1 to 200 characters
     * @throws NotFoundException if there is no such order
     * @throws ConflictException if it has ended, or something of it has come
     */
    @Transactional
    public void cancel(PurchaseOrderNumber number, String reason) {
        recordCancelled(number, reason);
        process.moved(number);
    }

    /** As above, for the process itself. */
    @Transactional
    public void recordCancelled(PurchaseOrderNumber number, String reason) {
        PurchaseOrder order = open(number);
        if (order.isAnythingReceived()) {
            throw new ConflictException("Goods of %s have come; it can be closed short, not cancelled.".formatted(number));
        }
        end(order, PurchaseOrderState.CANCELLED, "Cancelled", reason);
        if (order.state().isWithSupplier()) {
            events.publishEvent(new PurchaseOrderEvent.Cancelled(order));
        }
    }

    /**
     * Nothing more is waited for.
     *
     * @param reason 1 to 200 characters
     * @throws NotFoundException if there is no such order
     * @throws ConflictException if it has ended, or nothing of it has come
     */
    @Transactional
    public void closeShort(PurchaseOrderNumber number, String reason) {
        recordClosed(number, reason);
        process.moved(number);
    }

    /** As above, for the process itself. */
    @Transactional
    public void recordClosed(PurchaseOrderNumber number, String reason) {
        PurchaseOrder order = open(number);
        if (!order.isAnythingReceived()) {
            throw new ConflictException("Nothing of %s has come; it can be cancelled, not closed short.".formatted(number));
        }
        end(order, PurchaseOrderState.CLOSED_SHORT, "Closed short", reason);
    }

    private PurchaseOrder open(PurchaseOrderNumber number) {
        PurchaseOrder order = table.lock(number).orElseThrow(() -> new NotFoundException("There is no purchase order %s.".formatted(number)));
        if (order.state().isEnded()) {
            throw new ConflictException("Purchase order %s has ended: %s.".formatted(number, order.state().title().toLowerCase(Locale.ROOT)));
        }
        return order;
    }

    private void end(PurchaseOrder order, PurchaseOrderState state, String text, String reason) {
        PurchaseOrderNumber number = order.number();
        table.closeLines(number);
        table.change(number, state);
        history.record(number, text, reason);
        expectGoods.tell(table.find(number).orElseThrow());
    }
}
