package io.orderway.inventory.application;

import io.orderway.inventory.MadeGoods;
import io.orderway.inventory.Reservation;
import io.orderway.inventory.domain.Movement;
import io.orderway.order.OrderReader;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books components out and the article made of them in, with everything locked at once in one order. */
@Service
class BookMadeStock implements MadeGoods {

    private final OrderReader orders;
    private final StockTable stock;
    private final ReservationTable reservations;
    private final FreedStock freed;

    BookMadeStock(OrderReader orders, StockTable stock, ReservationTable reservations, FreedStock freed) {
        this.orders = orders;
        this.stock = stock;
        this.reservations = reservations;
        this.freed = freed;
    }

    @Override
    @Transactional
    public void make(ShipmentNumber components, Sku article, int made, String reason) {
        orders.lock(components.orderNumber());
        List<Reservation> held = reservations.held(components);
        stock.lock(Stream.concat(held.stream().map(Reservation::sku), Stream.of(article)).toList());
        Stream<Movement> used = held.stream().map(part -> Movement.handedOver(part.sku(), part.pieces(), components));
        Stream<Movement> gained = made == 0 ? Stream.empty() : Stream.of(Movement.receipt(article, made, reason));
        stock.apply(Stream.concat(used, gained).toList());
        reservations.settle(held, "CONSUMED");
        if (made > 0) {
            freed.announce(List.of(article));
        }
    }
}
