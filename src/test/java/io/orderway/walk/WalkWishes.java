package io.orderway.walk;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.cancellation.Cancellation.AskedBy;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.CancellationRequest;
import io.orderway.cancellation.Cancellations;
import io.orderway.delay.DelayTrigger;
import io.orderway.delay.Delays;
import io.orderway.hold.HoldType;
import io.orderway.hold.application.HoldByPerson;
import io.orderway.order.OrderIntake;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.walk.WalkRecords.OpenHold;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What clerks and customers want of an order beside its ordinary way: that it is cancelled, held, late, ordered once more. */
class WalkWishes {

    private static final List<AskedBy> ASKERS = List.of(AskedBy.values());

    private final WalkRecords records;
    private final WalkPeople people;
    private final Cancellations cancellations;
    private final HoldByPerson holds;
    private final Delays delays;
    private final OrderIntake intake;
    private final WorkingCalendar calendar;

    WalkWishes(WalkRecords records, WalkPeople people, Cancellations cancellations, HoldByPerson holds, Delays delays, OrderIntake intake,
            WorkingCalendar calendar) {
        this.records = records;
        this.people = people;
        this.cancellations = cancellations;
        this.holds = holds;
        this.delays = delays;
        this.intake = intake;
        this.calendar = calendar;
    }

    String cancelWhole(WalkedOrder order, Random random) {
        return cancel(WalkDesk.any(records.family(order), random), Map.of(), random);
    }

    /** Some pieces of some lines; now and then more than there are. */
    String cancelPieces(WalkedOrder order, Random random) {
        OrderView one = WalkDesk.any(records.family(order), random);
        Map<Integer, Integer> pieces = new HashMap<>();
        one.goods().stream().filter(line -> random.nextBoolean())
                .forEach(line -> pieces.put(line.lineNumber(), 1 + random.nextInt(Math.max(1, line.wanted()))));
        return cancel(one, pieces.isEmpty() ? Map.of(1, 1) : pieces, random);
    }

    private String cancel(OrderView order, Map<Integer, Integer> pieces, Random random) {
        AskedBy by = WalkDesk.any(ASKERS, random);
        LocalDate from = random.nextInt(4) == 0 ? calendar.today().plusDays(random.nextInt(5)) : null;
        people.atTheHouse(0, () -> cancellations.ask(new CancellationRequest(order.number(), by, CancellationReason.NOT_NEEDED, null, from, pieces)));
        return "%s %s%s".formatted(by, pieces, from == null ? "" : " later");
    }

    String hold(WalkedOrder order, Random random) {
        OrderView one = WalkDesk.any(records.family(order), random);
        HoldType type = WalkDesk.any(List.of(HoldType.values()), random);
        Integer line = random.nextInt(3) == 0 ? Integer.valueOf(WalkDesk.any(one.lines(), random).lineNumber()) : null;
        people.atTheHouse(0, () -> holds.place(one.number(), line, type, "Looked at by the walk"));
        return type + (line == null ? "" : " on line " + line);
    }

    boolean isHeld(WalkedOrder order) {
        return !records.holds(order).isEmpty();
    }

    String lift(WalkedOrder order, Random random) {
        OpenHold hold = WalkDesk.any(records.holds(order), random);
        people.atTheHouse(1, () -> holds.lift(hold.order(), hold.id(), "Settled by the walk"));
        return "";
    }

    String delay(WalkedOrder order, Random random) {
        OrderNumber number = WalkDesk.any(records.family(order), random).number();
        DelayTrigger trigger = WalkDesk.any(List.of(DelayTrigger.values()), random);
        LocalDate date = random.nextInt(3) == 0 ? null : calendar.today().plusDays(random.nextInt(60));
        return trigger + (date == null ? " without a date: " : " by some days: ") + delays.report(number, trigger, date);
    }

    /** By mistake, or because he wants it twice. */
    String orderAgain(WalkedOrder order, Random random) {
        intake.place(WalkPlacing.again(order));
        return "";
    }
}
