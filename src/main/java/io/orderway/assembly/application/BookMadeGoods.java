package io.orderway.assembly.application;

import io.orderway.assembly.WorkOrder;
import io.orderway.inventory.MadeGoods;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books what was made: the components are used up, the made pieces are in stock, and whoever waits for them is woken. */
@Service
public class BookMadeGoods {

    private final WorkOrderTable table;
    private final OrderReader orders;
    private final OrderCorrections corrections;
    private final Shipments shipments;
    private final MadeGoods stock;
    private final Timeline timeline;

    BookMadeGoods(WorkOrderTable table, OrderReader orders, OrderCorrections corrections, Shipments shipments, MadeGoods stock, Timeline timeline) {
        this.table = table;
        this.orders = orders;
        this.corrections = corrections;
        this.shipments = shipments;
        this.stock = stock;
        this.timeline = timeline;
    }

    /**
     * Booked once, however often it is told.
     *
     * @param made      0 to the pieces ordered
     * @param shortfall why fewer were made, in words for people; null where none are missing
     */
    @Transactional
    public void book(ShipmentNumber components, int made, String shortfall) {
        OrderNumber number = components.orderNumber();
        OrderView order = orders.lock(number);
        WorkOrder work = table.find(number).orElseThrow(() -> new IllegalStateException("Order " + number + " makes nothing"));
        if (!table.made(number, made, shortfall)) {
            return;
        }
        stock.make(components, work.sku(), made, "Made with order " + number);
        shipments.useUp(components);
        order.goods().stream().filter(line -> line.open() > 0)
                .forEach(line -> corrections.dropLine(number, line.lineNumber(), "Made without these components"));
        timeline.record(number, "GOODS_MADE", "%,d of %,d pieces of %s%s".formatted(made, work.pieces(), work.sku(),
                shortfall == null ? "" : ": " + shortfall));
    }

    /** @throws IllegalStateException if the order makes nothing */
    @Transactional(readOnly = true)
    public int ordered(OrderNumber number) {
        return table.find(number).orElseThrow(() -> new IllegalStateException("Order " + number + " makes nothing")).pieces();
    }
}
