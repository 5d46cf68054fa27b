package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.inventory.application.AllocationPriorities.Facts;
import io.orderway.inventory.application.AllocationPriorities.Verdict;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.OrderPromise;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ranks orders that want goods by the table: as many as there are, with a handful of statements. */
@Component
class RankOrders {

    /** Numbers in one statement. */
    private static final int AT_ONCE = 1_000;

    private final AllocationPriorities table;
    private final OrderReader orders;
    private final Customers customers;
    private final WorkingCalendar calendar;

    RankOrders(AllocationPriorities table, OrderReader orders, Customers customers, WorkingCalendar calendar) {
        this.table = table;
        this.orders = orders;
        this.customers = customers;
        this.calendar = calendar;
    }

    /**
     * What an order is ranked by, except its customer's tier.
     *
     * @param promisedOn null if nothing is promised
     * @param wishedOn   null if the customer wishes no day
     */
    record Claim(OrderNumber number, Instant since, int priority, LocalDate promisedOn, LocalDate wishedOn, String customerNumber,
            BigDecimal netValue) {
    }

    /** @param wanted what of the order is not on a shipment */
    Ranked rank(OrderView order, List<WantedLine> wanted) {
        Claim claim = new Claim(order.number(), order.receivedAt(), order.urgency().priority(), order.promisedDate(), order.requestedDate(),
                order.customerNumber(), value(order, wanted));
        return rank(List.of(claim)).get(order.number());
    }

    /** By what holds now: promises and urgency may have changed since the orders began to wait. An order that is gone is left out. */
    Map<OrderNumber, Ranked> rankWaiting(Collection<WaitingOrder> waiting) {
        Map<OrderNumber, OrderPromise> promises = promises(waiting.stream().map(WaitingOrder::number).toList());
        return rank(waiting.stream().filter(order -> promises.containsKey(order.number())).map(order -> {
            OrderPromise promise = promises.get(order.number());
            return new Claim(order.number(), order.place().since(), promise.urgency().priority(), promise.promisedDate(), order.wishedOn(),
                    order.customerNumber(), order.netValue());
        }).toList());
    }

    Map<OrderNumber, Ranked> rank(List<Claim> claims) {
        Map<String, CustomerTier> tiers = tiers(claims.stream().map(Claim::customerNumber).filter(Objects::nonNull).distinct().toList());
        Map<LocalDate, Integer> daysTo = new HashMap<>();
        Map<LocalDate, Integer> daysSince = new HashMap<>();
        LocalDate today = calendar.today();
        Map<OrderNumber, Facts> facts = new LinkedHashMap<>();
        for (Claim claim : claims) {
            facts.put(claim.number(), new Facts(claim.priority(), days(daysTo, today, claim.promisedOn()), days(daysTo, today, claim.wishedOn()),
                    tiers.getOrDefault(claim.customerNumber(), CustomerTier.STANDARD),
                    daysSince.computeIfAbsent(claim.since().atZone(calendar.zone()).toLocalDate(), since -> Math.max(0, calendar.workingDaysBetween(since, today))),
                    claim.netValue()));
        }
        Map<Facts, Verdict> verdicts = table.rank(facts.values());
        return claims.stream().collect(Collectors.toMap(Claim::number, claim -> new Ranked(claim.number(), claim.since(), facts.get(claim.number()),
                verdicts.get(facts.get(claim.number()))), (one, other) -> one, LinkedHashMap::new));
    }

    private int days(Map<LocalDate, Integer> known, LocalDate today, LocalDate day) {
        return day == null ? AllocationPriorities.NO_DAY : known.computeIfAbsent(day, until -> calendar.workingDaysBetween(today, until));
    }

    private Map<String, CustomerTier> tiers(List<String> numbers) {
        return customers.findAll(numbers).values().stream().collect(Collectors.toMap(Customer::number, customer -> customer.terms().tier()));
    }

    private Map<OrderNumber, OrderPromise> promises(List<OrderNumber> numbers) {
        Map<OrderNumber, OrderPromise> found = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            orders.promises(new ArrayList<>(numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE))))
                    .forEach(promise -> found.put(promise.number(), promise));
        }
        return found;
    }

    static BigDecimal value(OrderView order, List<WantedLine> wanted) {
        Map<Integer, BigDecimal> prices = order.lines().stream().filter(line -> line.unitPrice() != null)
                .collect(Collectors.toMap(OrderView.Line::lineNumber, OrderView.Line::unitPrice));
        return wanted.stream().map(line -> prices.getOrDefault(line.lineNumber(), BigDecimal.ZERO).multiply(BigDecimal.valueOf(line.pieces())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
