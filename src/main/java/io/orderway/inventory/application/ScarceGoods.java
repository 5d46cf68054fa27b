package io.orderway.inventory.application;

import io.orderway.inventory.Reservation;
import io.orderway.inventory.StockLevel;
import io.orderway.inventory.application.AllocationPriorities.Verdict;
import io.orderway.inventory.application.RankOrders.Claim;
import io.orderway.inventory.domain.AllocationStrategy;
import io.orderway.inventory.domain.Claimant;
import io.orderway.inventory.domain.Claimant.Holding;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds who waits for scarce goods, and who holds some that nobody has begun to pick. What is being picked takes no part. */
@Component
class ScarceGoods {

    private final BackorderQueue queue;
    private final ReservationTable reservations;
    private final StockTable stock;
    private final RankOrders ranks;
    private final OrderReader orders;
    private final PicksUnderWay picks;

    ScarceGoods(BackorderQueue queue, ReservationTable reservations, StockTable stock, RankOrders ranks, OrderReader orders, PicksUnderWay picks) {
        this.queue = queue;
        this.reservations = reservations;
        this.stock = stock;
        this.ranks = ranks;
        this.orders = orders;
        this.picks = picks;
    }

    /**
     * @param free     pieces that are nobody's, by article
     * @param assigned pieces that are kept for them, by order
     */
    record Situation(List<Claimant> claimants, Map<OrderNumber, Ranked> ranked, Map<Sku, Integer> free, Map<OrderNumber, List<WantedLine>> assigned) {
    }

    Set<Sku> scarce(Optional<Sku> only) {
        Set<Sku> scarce = queue.wanted();
        only.ifPresent(sku -> scarce.removeIf(other -> !other.equals(sku)));
        return scarce;
    }

    /** Articles that the orders hold or wait for: whoever moves their goods locks these. */
    Set<Sku> articlesOf(Collection<OrderNumber> numbers) {
        Set<Sku> skus = new TreeSet<>();
        numbers.forEach(number -> {
            reservations.held(number).forEach(held -> skus.add(held.sku()));
            queue.find(number).ifPresent(order -> skus.addAll(order.skus()));
        });
        return skus;
    }

    /** @param adjusted orders that a planner has put elsewhere */
    Situation of(Set<Sku> scarce, Map<OrderNumber, AllocationStrategy> adjusted) {
        List<WaitingOrder> waiting = queue.claiming(scarce);
        Map<OrderNumber, List<Holding>> holdings = holdings(scarce);
        Map<OrderNumber, OrderView> holders = new LinkedHashMap<>();
        holdings.keySet().forEach(number -> orders.find(number).ifPresent(order -> holders.put(number, order)));
        holdings.replaceAll((number, all) -> openOnes(holders.get(number), all));
        Map<OrderNumber, Ranked> ranked = new HashMap<>(ranks.rankWaiting(waiting));
        ranked.putAll(ranks.rank(holders.values().stream().filter(order -> !ranked.containsKey(order.number()) && !holdings.get(order.number()).isEmpty())
                .map(order -> claim(order, holdings.get(order.number()))).toList()));
        ranked.replaceAll((number, rank) -> adjusted.containsKey(number) ? adjusted(rank, adjusted.get(number)) : rank);
        Map<OrderNumber, List<WantedLine>> assigned = new HashMap<>();
        List<Claimant> claimants = new ArrayList<>();
        waiting.stream().filter(order -> ranked.containsKey(order.number())).forEach(order -> {
            assigned.put(order.number(), order.assigned());
            claimants.add(new Claimant(ranked.get(order.number()).place(), order.complete(), order.open(),
                    holdings.getOrDefault(order.number(), List.of())));
        });
        holders.values().stream().filter(order -> !assigned.containsKey(order.number()) && ranked.containsKey(order.number()))
                .forEach(order -> claimants.add(new Claimant(ranked.get(order.number()).place(), order.deliveryWish() == DeliveryWish.COMPLETE, List.of(),
                        holdings.get(order.number()))));
        return new Situation(claimants, ranked, free(claimants), assigned);
    }

    private Map<OrderNumber, List<Holding>> holdings(Set<Sku> scarce) {
        Map<ShipmentNumber, List<WantedLine>> lines = new LinkedHashMap<>();
        for (Reservation held : reservations.heldWith(scarce)) {
            lines.computeIfAbsent(held.shipment(), shipment -> new ArrayList<>()).add(new WantedLine(held.lineNumber(), held.sku(), held.pieces()));
        }
        Set<OrderNumber> picked = picks.of(lines.keySet().stream().map(ShipmentNumber::orderNumber).collect(Collectors.toSet()));
        Map<OrderNumber, List<Holding>> holdings = new LinkedHashMap<>();
        lines.forEach((shipment, all) -> {
            if (!picked.contains(shipment.orderNumber())) {
                holdings.computeIfAbsent(shipment.orderNumber(), number -> new ArrayList<>()).add(new Holding(shipment, all));
            }
        });
        return holdings;
    }

    private static List<Holding> openOnes(OrderView order, List<Holding> holdings) {
        return order == null ? List.of() : holdings.stream().filter(holding -> order.shipment(holding.shipment())
                .filter(shipment -> shipment.state() == ShipmentState.OPEN).isPresent()).toList();
    }

    private static Claim claim(OrderView order, List<Holding> holdings) {
        BigDecimal value = RankOrders.value(order, holdings.stream().flatMap(holding -> holding.lines().stream()).toList());
        return new Claim(order.number(), order.receivedAt(), order.urgency().priority(), order.promisedDate(), order.requestedDate(),
                order.customerNumber(), value);
    }

    private static Ranked adjusted(Ranked ranked, AllocationStrategy strategy) {
        Verdict verdict = ranked.verdict();
        return new Ranked(ranked.number(), ranked.since(), ranked.facts(), new Verdict(strategy, verdict.rank(), verdict.reason(), verdict.version()));
    }

    private Map<Sku, Integer> free(Collection<Claimant> claimants) {
        Set<Sku> skus = new TreeSet<>();
        claimants.forEach(claimant -> {
            claimant.wants().forEach(line -> skus.add(line.sku()));
            claimant.holdings().forEach(holding -> holding.lines().forEach(line -> skus.add(line.sku())));
        });
        return stock.read(skus).values().stream().collect(Collectors.toMap(StockLevel::sku, StockLevel::available));
    }
}
