package io.orderway.inventory.application;

import io.orderway.inventory.application.AllocationOutcome.NothingToDeliver;
import io.orderway.inventory.application.AllocationOutcome.Reserved;
import io.orderway.inventory.application.AllocationOutcome.Waiting;
import io.orderway.inventory.domain.AllocationPlan;
import io.orderway.inventory.domain.Movement;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Shipments;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves what an order still lacks, all of it or what there is, as the customer wishes, and opens a shipment for it. An order of which nothing
 * can go is put into the queue while its articles are locked: a receipt that comes at the same moment is either seen here or sees the queue.
 */
@Service
public class ReserveStock {

    private final OrderReader orders;
    private final Shipments shipments;
    private final StockTable stock;
    private final ReservationTable reservations;
    private final BackorderTable backorders;

    ReserveStock(OrderReader orders, Shipments shipments, StockTable stock, ReservationTable reservations, BackorderTable backorders) {
        this.orders = orders;
        this.shipments = shipments;
        this.stock = stock;
        this.reservations = reservations;
        this.backorders = backorders;
    }

    /** @throws io.orderway.order.OrderStateException if the order may not be delivered */
    @Transactional
    public AllocationOutcome reserve(OrderNumber number) {
        OrderView order = orders.lock(number);
        List<WantedLine> wanted = wanted(order);
        if (wanted.isEmpty()) {
            backorders.forget(number);
            return new NothingToDeliver();
        }
        AllocationPlan plan = AllocationPlan.of(order.deliveryWish() == DeliveryWish.COMPLETE, wanted, lockAvailable(wanted));
        if (!plan.isAnythingTaken()) {
            backorders.await(order, wanted);
            return new Waiting();
        }
        backorders.forget(number);
        return new Reserved(open(number, plan), plan.isShort());
    }

    private static List<WantedLine> wanted(OrderView order) {
        return order.goods().stream().filter(line -> line.open() > 0)
                .map(line -> new WantedLine(line.lineNumber(), Sku.of(line.sku()), line.open())).toList();
    }

    private Map<Sku, Integer> lockAvailable(List<WantedLine> wanted) {
        Map<Sku, Integer> available = new TreeMap<>();
        stock.lock(wanted.stream().map(WantedLine::sku).toList()).values()
                .forEach(level -> available.put(level.sku(), level.available()));
        return available;
    }

    private ShipmentNumber open(OrderNumber number, AllocationPlan plan) {
        ShipmentNumber shipment = shipments.open(number, plan.takenByLine());
        stock.apply(plan.takenByArticle().entrySet().stream()
                .map(article -> Movement.reserved(article.getKey(), article.getValue(), shipment)).toList());
        reservations.hold(shipment, plan.taken());
        return shipment;
    }
}
