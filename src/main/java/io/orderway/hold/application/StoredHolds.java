package io.orderway.hold.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.hold.Hold;
import io.orderway.hold.HoldEvent;
import io.orderway.hold.HoldRequest;
import io.orderway.hold.Holds;
import io.orderway.identity.CurrentUser;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps holds as rows; of two who place or lift the same at once the second learns that it was done. */
@Service
@Transactional
class StoredHolds implements Holds {

    private static final String HOUSE = "Orderway";

    private final HoldTable table;
    private final HoldPolicies policies;
    private final HoldProcess process;
    private final OrderReader orders;
    private final WorkingCalendar calendar;
    private final CurrentUser currentUser;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    StoredHolds(HoldTable table, HoldPolicies policies, HoldProcess process, OrderReader orders, WorkingCalendar calendar, CurrentUser currentUser,
            Timeline timeline, ApplicationEventPublisher events) {
        this.table = table;
        this.policies = policies;
        this.process = process;
        this.orders = orders;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    public Placement place(HoldRequest request) {
        OrderView order = orders.lock(request.order());
        requireLine(order, request.lineNumber());
        if (order.state().isEnd()) {
            return new Placement.OrderHasEnded();
        }
        HoldPolicy policy = policies.of(request.type());
        Optional<Hold> placed = table.insert(request, policy, calendar.dueIn(policy.escalatesAfter()).toInstant(), actor());
        if (placed.isEmpty()) {
            return new Placement.AlreadyOnHold(table.inTheWayOf(request));
        }
        Hold hold = placed.get();
        timeline.record(hold.order(), "HOLD_PLACED", hold.title() + ": " + hold.reason());
        if (!request.decidedOn()) {
            process.open(hold, policy, order.urgency().priority());
        }
        events.publishEvent(new HoldEvent.Placed(hold));
        return new Placement.Placed(hold);
    }

    private static void requireLine(OrderView order, Integer lineNumber) {
        if (lineNumber != null && order.lines().stream().noneMatch(line -> line.lineNumber() == lineNumber)) {
            throw new NotFoundException("Order %s has no line %d.".formatted(order.number(), lineNumber));
        }
    }

    @Override
    public Lifting lift(long holdId, String why) {
        return lift(table.find(holdId), why);
    }

    @Override
    public Lifting lift(OrderNumber order, String causeKey, String why) {
        return lift(table.find(order, causeKey), why);
    }

    private Lifting lift(Optional<Hold> hold, String why) {
        hold.ifPresent(known -> orders.lock(known.order()));
        Optional<Hold> lifted = hold.flatMap(known -> table.lift(known.id(), actor(), why));
        if (lifted.isEmpty()) {
            return new Lifting.NotOnHold();
        }
        timeline.record(lifted.get().order(), "HOLD_LIFTED", lifted.get().title() + ": " + why);
        events.publishEvent(new HoldEvent.Lifted(lifted.get()));
        return new Lifting.Lifted(lifted.get(), table.open(lifted.get().order()).isEmpty());
    }

    private String actor() {
        return currentUser.find().orElse(HOUSE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hold> of(OrderNumber order) {
        return table.of(order);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hold> open(OrderNumber order) {
        return table.open(order);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isHeld(OrderNumber order) {
        return table.isHeld(order);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isHeld(ShipmentNumber shipment) {
        return table.isHeld(shipment);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Integer> linesKeptBack(OrderView order) {
        Set<Integer> held = table.heldLines(order.number());
        Set<Integer> undelivered = order.goods().stream().filter(line -> line.open() > 0).map(OrderView.Line::lineNumber).collect(Collectors.toSet());
        boolean all = held.contains(HoldTable.WHOLE_ORDER)
                || order.deliveryWish() == DeliveryWish.COMPLETE && undelivered.stream().anyMatch(held::contains);
        if (!all) {
            undelivered.retainAll(held);
        }
        return undelivered;
    }
}
