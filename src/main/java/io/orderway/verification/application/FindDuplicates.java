package io.orderway.verification.application;

import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.order.OrderKinds;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.application.EqualOrderTable.Equal;
import io.orderway.verification.application.EqualOrderTable.Member;
import io.orderway.verification.application.EqualOrderTable.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds orders of the same customer with the same content and freezes them as a group. The table of kinds says where equal orders are meant. Of two that arrive at the same instant the second waits
 * for the first one's commit, so that it sees it.
 */
@Service
public class FindDuplicates {

    /** No table sets a longer time; keeps the search for equal orders short. */
    private static final Duration LONGEST_WINDOW = Duration.ofDays(90);

    private final EqualOrderTable table;
    private final OrderReader orders;
    private final Customers customers;
    private final VerificationTables tables;
    private final WaitingOrders waiting;
    private final Timeline timeline;
    private final OrderKinds kinds;

    FindDuplicates(EqualOrderTable table, OrderReader orders, Customers customers, VerificationTables tables, WaitingOrders waiting,
            Timeline timeline, OrderKinds kinds) {
        this.table = table;
        this.orders = orders;
        this.customers = customers;
        this.tables = tables;
        this.waiting = waiting;
        this.timeline = timeline;
        this.kinds = kinds;
    }

    /** How an order stands among its equals. */
    public enum Outcome {
        NONE,
        /** It waits for a decision. */
        FROZEN,
        /** It was decided that it ends. */
        DUPLICATE
    }

    /** Repeated whenever the order comes by again; a decision that was taken stays. */
    @Transactional
    public Outcome find(OrderNumber number) {
        OrderView order = orders.get(number);
        if (order.houseAccount() || order.customerNumber() == null || !kinds.of(order.kind()).duplicatesLookedFor()) {
            return Outcome.NONE;
        }
        String hash = ContentHash.of(order);
        table.lock(order.customerNumber(), hash);
        Registration registration = table.register(order, hash, order.receivedAt().minus(LONGEST_WINDOW), order.receivedAt().plus(LONGEST_WINDOW));
        Outcome decided = registration.first() ? Outcome.NONE : decided(number);
        if (decided != Outcome.NONE) {
            return decided;
        }
        List<Equal> equals = registration.equals();
        List<Equal> suspected = equals.isEmpty() ? List.of() : suspected(order, equals);
        if (suspected.isEmpty()) {
            return Outcome.NONE;
        }
        freeze(order, suspected);
        return Outcome.FROZEN;
    }

    /** How the order stands in the group that it was in before, if it was in one. */
    private Outcome decided(OrderNumber number) {
        Optional<Member> membership = table.membership(number);
        if (membership.isPresent() && table.lockOpen(membership.get().groupId())) {
            return Outcome.FROZEN;
        }
        boolean ends = table.membership(number).filter(member -> Boolean.FALSE.equals(member.survives())).isPresent();
        return ends ? Outcome.DUPLICATE : Outcome.NONE;
    }

    private List<Equal> suspected(OrderView order, List<Equal> equals) {
        Optional<Customer> customer = customers.find(order.customerNumber());
        if (customer.isEmpty() || customer.get().handling().exemptFromDuplicateCheck()) {
            return List.of();
        }
        Duration window = tables.duplicateWindow(customer.get().terms().tier().name(), order.channel());
        return equals.stream()
                .filter(equal -> Duration.between(equal.receivedAt(), order.receivedAt()).abs().compareTo(window) < 0)
                .filter(equal -> isMeant(orders.get(equal.number()).state()))
                .toList();
    }

    /** An order that was rejected or withdrawn may well be sent again. */
    private static boolean isMeant(OrderState state) {
        return state == OrderState.COMPLETED || !state.isEnd();
    }

    private void freeze(OrderView order, List<Equal> equals) {
        List<OrderNumber> numbers = equals.stream().map(Equal::number).toList();
        Optional<Long> open = table.lockOpenGroupOf(numbers);
        long group = open.orElseGet(() -> table.open(order.customerNumber()));
        equals.forEach(equal -> join(group, orders.get(equal.number()), order.number()));
        join(group, order, numbers.get(0));
        if (open.isEmpty()) {
            waiting.openDuplicateCheck(order.number(), group, order.urgency().priority());
        }
    }

    private void join(long group, OrderView order, OrderNumber equal) {
        boolean frozen = isStillHere(order);
        if (table.join(group, order.number(), order.receivedAt(), frozen) && frozen) {
            timeline.record(order.number(), "FROZEN_AS_POSSIBLE_DUPLICATE", "Same content as " + equal);
        }
    }

    /** Whether nothing of the order was picked yet. */
    private static boolean isStillHere(OrderView order) {
        return !order.state().isEnd() && order.shipments().stream()
                .allMatch(shipment -> shipment.state() == ShipmentState.OPEN || shipment.state() == ShipmentState.CANCELLED);
    }
}
