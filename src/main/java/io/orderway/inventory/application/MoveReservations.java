package io.orderway.inventory.application;

import io.orderway.identity.CurrentUser;
import io.orderway.inventory.Reallocations.AffectedOrder;
import io.orderway.inventory.Reservation;
import io.orderway.inventory.application.BackorderTable.Assignment;
import io.orderway.inventory.domain.Claimant.Holding;
import io.orderway.inventory.domain.Movement;
import io.orderway.inventory.domain.SharedAnew.Share;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Remainder;
import io.orderway.order.Remainder.GivingUp;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out a proposal that was signed, all of it in one transaction, if it still is what would be proposed. Who has to give gives whole shipments
 * that nobody has begun to pick; what was done for them is undone by the order's process, which then reserves what the order still gets. Who gets
 * goods has them assigned and is woken.
 */
@Service
public class MoveReservations {

    private static final String REASON = "Goods given to orders that go first";

    private final ReallocationTable table;
    private final ScarceGoods goods;
    private final OrderReader orders;
    private final Remainder remainder;
    private final Shipments shipments;
    private final StockTable stock;
    private final ReservationTable reservations;
    private final BackorderTable backorders;
    private final BackorderProcess process;
    private final Timeline timeline;
    private final CurrentUser currentUser;

    MoveReservations(ReallocationTable table, ScarceGoods goods, OrderReader orders, Remainder remainder, Shipments shipments, StockTable stock,
            ReservationTable reservations, BackorderTable backorders, BackorderProcess process, Timeline timeline, CurrentUser currentUser) {
        this.table = table;
        this.goods = goods;
        this.orders = orders;
        this.remainder = remainder;
        this.shipments = shipments;
        this.stock = stock;
        this.reservations = reservations;
        this.backorders = backorders;
        this.process = process;
        this.timeline = timeline;
        this.currentUser = currentUser;
    }

    /**
     * @return false if nothing was moved, because something has changed since it was proposed
     * @throws ConflictException if an order goes through a step that cannot be stopped at this moment; nothing is moved then
     */
    @Transactional
    public boolean move(long number) {
        Optional<Optional<Sku>> sku = table.lockOpen(number);
        if (sku.isEmpty()) {
            return true;
        }
        List<AffectedOrder> proposed = table.orders(number).stream().filter(AffectedOrder::changes)
                .sorted(Comparator.comparingLong(order -> order.number().sequence())).toList();
        proposed.forEach(order -> orders.lock(order.number()));
        Set<Sku> scarce = goods.scarce(sku.get());
        stock.lock(Stream.concat(scarce.stream(), goods.articlesOf(proposed.stream().map(AffectedOrder::number).toList()).stream()).toList());
        Proposal now = Proposal.of(goods.of(scarce, table.adjustments(number)));
        if (!now.moves().equals(moves(proposed))) {
            table.markChanged(number);
            return false;
        }
        now.shares().forEach((order, share) -> take(order, share, now.situation().ranked().get(order)));
        backorders.assign(now.shares().entrySet().stream()
                .flatMap(share -> share.getValue().gets().stream().map(line -> new Assignment(share.getKey(), line))).toList());
        proposed.forEach(order -> timeline.record(order.number(), given(now, order) ? "GOODS_GIVEN_UP" : "GOODS_REALLOCATED",
                "Reallocation %d: had %s, has %s".formatted(number, words(order.has()), words(order.wouldHave()))));
        table.close(number, ReallocationTable.State.MOVED, currentUser.find().orElse(Timeline.HOUSE));
        process.askForRelease();
        return true;
    }

    private static Map<OrderNumber, String> moves(List<AffectedOrder> proposed) {
        return proposed.stream().collect(Collectors.toMap(AffectedOrder::number, order -> order.has() + " > " + order.wouldHave()));
    }

    private void take(OrderNumber number, Share share, Ranked ranked) {
        if (share.gives().isEmpty()) {
            return;
        }
        OrderView order = orders.get(number);
        GivingUp stopped = remainder.redo(number);
        if (!(stopped instanceof GivingUp.AfterUndo)) {
            throw new ConflictException("Order %s goes through a step that cannot be stopped at this moment. Nothing was moved: please sign again in a minute."
                    .formatted(number));
        }
        for (Holding holding : share.gives()) {
            reservations.settle(holding.lines().stream()
                    .map(line -> new Reservation(holding.shipment(), line.lineNumber(), line.sku(), line.pieces())).toList(), "RELEASED");
            stock.apply(holding.lines().stream().map(line -> Movement.released(line.sku(), line.pieces(), holding.shipment(), REASON)).toList());
            shipments.cancel(holding.shipment(), REASON);
        }
        backorders.putBack(order, share.gives().stream().flatMap(holding -> holding.lines().stream()).toList(), ranked);
    }

    private static boolean given(Proposal now, AffectedOrder order) {
        return !now.shares().get(order.number()).gives().isEmpty();
    }

    private static String words(String goods) {
        return goods.isEmpty() ? "nothing" : goods;
    }
}
