package io.orderway.inventory.application;

import io.orderway.inventory.Reservation;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Has the waiting orders looked through when stock becomes free. Called while the articles are locked: an order that did not find enough of
 * them has committed its place in the queue by then, or will see the new stock.
 */
@Component
class FreedStock {

    private final BackorderTable backorders;
    private final StockTable stock;
    private final ReservationTable reservations;
    private final PromisedGoods promised;
    private final BackorderProcess process;

    FreedStock(BackorderTable backorders, StockTable stock, ReservationTable reservations, PromisedGoods promised,
            BackorderProcess process) {
        this.backorders = backorders;
        this.stock = stock;
        this.reservations = reservations;
        this.promised = promised;
        this.process = process;
    }

    /**
     * Takes the order out of the queue; what it stood before, and what it was promised, is for those behind it. The articles that it holds are
     * locked as well: whoever gives them back after this finds everything locked in one order.
     */
    void leaveQueue(OrderNumber number) {
        promised.forget(number);
        Set<Sku> claimed = backorders.forget(number).keySet();
        if (!claimed.isEmpty()) {
            stock.lock(Stream.concat(claimed.stream(), reservations.held(number).stream().map(Reservation::sku)).toList());
            announce(claimed);
        }
    }

    void announce(Collection<Sku> skus) {
        if (backorders.anyWaitsFor(skus)) {
            process.askForRelease();
        }
    }
}
