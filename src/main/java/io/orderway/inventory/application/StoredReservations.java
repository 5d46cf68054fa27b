package io.orderway.inventory.application;

import io.orderway.inventory.Reservation;
import io.orderway.inventory.Reservations;
import io.orderway.inventory.domain.Movement;
import io.orderway.order.OrderReader;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what was reserved: picked short, handed over, or given back. */
@Service
class StoredReservations implements Reservations {

    private final OrderReader orders;
    private final StockTable stock;
    private final ReservationTable reservations;
    private final FreedStock freed;
    private final ShortPicks shortPicks;

    StoredReservations(OrderReader orders, StockTable stock, ReservationTable reservations, FreedStock freed, ShortPicks shortPicks) {
        this.orders = orders;
        this.stock = stock;
        this.reservations = reservations;
        this.freed = freed;
        this.shortPicks = shortPicks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reservation> of(ShipmentNumber shipment) {
        return reservations.held(shipment);
    }

    @Override
    @Transactional
    public void recordPicked(ShipmentNumber shipment, Map<Integer, Integer> picked) {
        List<Reservation> missed = locked(shipment.orderNumber(), () -> reservations.held(shipment)).stream()
                .filter(held -> picked.getOrDefault(held.lineNumber(), held.pieces()) < held.pieces()).toList();
        if (!missed.isEmpty()) {
            stock.apply(missed.stream()
                    .map(held -> Movement.shortPick(held.sku(), held.pieces() - picked.get(held.lineNumber()), shipment)).toList());
            missed.forEach(held -> reservations.reduce(held, picked.get(held.lineNumber())));
            missed.forEach(held -> shortPicks.missed(held.sku(), held.pieces() - picked.get(held.lineNumber()), shipment));
        }
    }

    @Override
    @Transactional
    public void consume(ShipmentNumber shipment) {
        List<Reservation> all = locked(shipment.orderNumber(), () -> reservations.held(shipment));
        settle(all, held -> Movement.handedOver(held.sku(), held.pieces(), shipment), "CONSUMED");
    }

    @Override
    @Transactional
    public void release(ShipmentNumber shipment, String reason) {
        release(shipment.orderNumber(), () -> reservations.held(shipment), reason);
    }

    /** Gives back everything that an order still holds. */
    @Transactional
    public void release(OrderNumber order, String reason) {
        release(order, () -> reservations.held(order), reason);
    }

    private void release(OrderNumber order, Supplier<List<Reservation>> which, String reason) {
        List<Reservation> all = locked(order, which);
        settle(all, held -> Movement.released(held.sku(), held.pieces(), held.shipment(), reason), "RELEASED");
        freed.announce(skus(all));
    }

    /** Locks are taken in one order everywhere: the order, then its stock. */
    private List<Reservation> locked(OrderNumber order, Supplier<List<Reservation>> which) {
        orders.lock(order);
        List<Reservation> held = which.get();
        stock.lock(skus(held));
        return held;
    }

    private void settle(List<Reservation> held, Function<Reservation, Movement> movement, String state) {
        if (!held.isEmpty()) {
            stock.apply(held.stream().map(movement).toList());
            reservations.settle(held, state);
        }
    }

    private static List<Sku> skus(List<Reservation> held) {
        return held.stream().map(Reservation::sku).toList();
    }
}
