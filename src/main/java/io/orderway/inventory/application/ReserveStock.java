package io.orderway.inventory.application;

import io.orderway.hold.Holds;
import io.orderway.inventory.application.AllocationOutcome.NothingToDeliver;
import io.orderway.inventory.application.AllocationOutcome.OnHold;
import io.orderway.inventory.application.AllocationOutcome.Reserved;
import io.orderway.inventory.application.AllocationOutcome.Waiting;
import io.orderway.inventory.application.BackorderTable.Claim;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves what an order still lacks, all of it or what there is, as the customer wishes, and opens a shipment for it. An order of which nothing
 * can go is put into the queue while its articles are locked: a receipt that comes at the same moment is either seen here or sees the queue.
 * What those before it in the queue will get is not there for it, however early it comes by.
 */
@Service
public class ReserveStock {

    private final OrderReader orders;
    private final Holds holds;
    private final Shipments shipments;
    private final StockTable stock;
    private final ReservationTable reservations;
    private final BackorderTable backorders;
    private final Turns turns;
    private final RankQueue ranking;
    private final FreedStock freed;

    ReserveStock(OrderReader orders, Holds holds, Shipments shipments, StockTable stock, ReservationTable reservations, BackorderTable backorders,
            Turns turns, RankQueue ranking, FreedStock freed) {
        this.orders = orders;
        this.holds = holds;
        this.shipments = shipments;
        this.stock = stock;
        this.reservations = reservations;
        this.backorders = backorders;
        this.turns = turns;
        this.ranking = ranking;
        this.freed = freed;
    }

    /** @throws io.orderway.order.OrderStateException if the order may not be delivered */
    @Transactional
    public AllocationOutcome reserve(OrderNumber number) {
        OrderView order = orders.lock(number);
        List<WantedLine> undelivered = undelivered(order);
        if (undelivered.isEmpty()) {
            freed.leaveQueue(number);
            return new NothingToDeliver();
        }
        Set<Integer> keptBack = holds.linesKeptBack(order);
        List<WantedLine> wanted = undelivered.stream().filter(line -> !keptBack.contains(line.lineNumber())).toList();
        if (wanted.isEmpty()) {
            freed.leaveQueue(number);
            return new OnHold();
        }
        Set<Sku> claimed = backorders.claimed(number);
        Map<Sku, Integer> available = lockAvailable(wanted, claimed);
        List<Claim> claims = claimed.isEmpty() ? List.of() : backorders.forget(number);
        AllocationPlan plan = AllocationPlan.of(order.deliveryWish() == DeliveryWish.COMPLETE, wanted, forIt(order, wanted, available, claims));
        if (plan.isAnythingTaken()) {
            Reserved reserved = new Reserved(open(number, plan), plan.isShort() || wanted.size() < undelivered.size());
            freed.giveUp(left(claims, plan));
            return reserved;
        }
        ranking.enter(order, wanted);
        freed.giveUp(claims);
        return new Waiting();
    }

    /** What was assigned to it is its own; of what is free it gets what is left for it. */
    private Map<Sku, Integer> forIt(OrderView order, List<WantedLine> wanted, Map<Sku, Integer> available, List<Claim> claims) {
        Map<Sku, Integer> assigned = claims.stream().collect(Collectors.toMap(Claim::sku, Claim::assigned, Integer::sum));
        if (AllocationPlan.of(true, wanted, assigned).isAnythingTaken()) {
            return assigned;
        }
        Map<Sku, Integer> all = new TreeMap<>(turns.leftFor(order, wanted, available));
        assigned.forEach((sku, pieces) -> all.merge(sku, pieces, Integer::sum));
        return all;
    }

    /** What it had claimed beyond what it took. */
    private static List<Claim> left(List<Claim> claims, AllocationPlan plan) {
        Map<Sku, Integer> taken = new TreeMap<>(plan.takenByArticle());
        List<Claim> left = new ArrayList<>();
        for (Claim claim : claims) {
            int used = Math.min(claim.assigned(), taken.getOrDefault(claim.sku(), 0));
            taken.merge(claim.sku(), -used, Integer::sum);
            left.add(new Claim(claim.sku(), claim.pieces() - used, claim.assigned() - used));
        }
        return left;
    }

    /** An order that ended while its allocation was on the way wants nothing, and must not stand in the queue before others. */
    private static List<WantedLine> undelivered(OrderView order) {
        if (order.state().isEnd()) {
            return List.of();
        }
        return order.goods().stream().filter(line -> line.open() > 0)
                .map(line -> new WantedLine(line.lineNumber(), Sku.of(line.sku()), line.open())).toList();
    }

    private Map<Sku, Integer> lockAvailable(List<WantedLine> wanted, Set<Sku> claimed) {
        Map<Sku, Integer> available = new TreeMap<>();
        stock.lock(Stream.concat(wanted.stream().map(WantedLine::sku), claimed.stream()).toList()).values()
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
