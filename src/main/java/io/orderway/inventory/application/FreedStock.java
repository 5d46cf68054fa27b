package io.orderway.inventory.application;

import io.orderway.inventory.Reservation;
import io.orderway.inventory.application.BackorderTable.Claim;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Has stock that becomes free given out to those that wait for it. Called while the articles are locked: an order that did not find enough of
 * them has committed its place in the queue by then, or will see the new stock.
 */
@Component
class FreedStock {

    private final BackorderTable backorders;
    private final ArrivalTable arrivals;
    private final StockTable stock;
    private final ReservationTable reservations;
    private final PromisedGoods promised;
    private final BackorderProcess process;

    FreedStock(BackorderTable backorders, ArrivalTable arrivals, StockTable stock, ReservationTable reservations, PromisedGoods promised,
            BackorderProcess process) {
        this.backorders = backorders;
        this.arrivals = arrivals;
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
        Set<Sku> claimed = backorders.claimed(number);
        if (!claimed.isEmpty()) {
            stock.lock(Stream.concat(claimed.stream(), reservations.held(number).stream().map(Reservation::sku)).toList());
            giveUp(backorders.forget(number));
        }
    }

    /** What was kept for an order that wants it no more goes to others, and so does what it stood before. */
    void giveUp(List<Claim> claims) {
        List<Sku> open = claims.stream().filter(Claim::isOpen).map(Claim::sku).distinct().toList();
        if (!open.isEmpty()) {
            arrivals.beginAnew(open);
        }
        List<Sku> kept = claims.stream().filter(claim -> claim.assigned() > 0).map(Claim::sku).distinct().toList();
        if (!kept.isEmpty()) {
            announce(kept);
        }
    }

    void announce(Collection<Sku> skus) {
        if (arrivals.note(skus)) {
            process.askForRelease();
        }
    }
}
