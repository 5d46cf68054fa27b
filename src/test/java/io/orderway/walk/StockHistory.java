package io.orderway.walk;

import io.orderway.walk.WalkRecords.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens to three articles, by a seed or by the steps of an earlier history. After every step ledger, reservations and order lines must agree. */
final class StockHistory {

    private static final List<StockDeed> BY_WEIGHT = Stream.of(StockDeed.values())
            .flatMap(deed -> Stream.generate(() -> deed).limit(deed.weight())).toList();
    private static final List<WalkLaw> LAWS = StockLaws.ALL.stream().filter(WalkLaw::always).toList();
    private static final String BREACHES = WalkRecords.breachesOf(LAWS);
    private static final String BREACHES_AT_REST = WalkRecords.breachesOf(List.of(StockLaws.EVERY_PIECE_IS_SOMEWHERE));

    private final StockStaff staff;
    private final StockDesk desk;
    private final StockOrders orders;
    private final StockShipments shipments;
    private final List<String> diary = new ArrayList<>();

    private StockHistory(StockStaff staff) {
        this.staff = staff;
        this.desk = new StockDesk(staff);
        this.orders = new StockOrders(staff, desk);
        this.shipments = new StockShipments(staff, desk, orders);
    }

    /** @param salt draws the details, so that a history with steps left out does what is left in the same way */
    record Step(StockDeed deed, long salt) {
    }

    /** @param failure null where everything agreed to the end */
    record Result(List<Step> steps, List<String> diary, Walk.Failure failure) {
    }

    static List<Step> draw(long seed, int length) {
        Random random = Walk.random(seed);
        return Stream.generate(() -> new Step(WalkDesk.any(BY_WEIGHT, random), random.nextLong())).limit(length).toList();
    }

    static Result run(StockStaff staff, List<Step> steps) {
        StockHistory history = new StockHistory(staff);
        try (WalkLog log = new WalkLog()) {
            Walk.Failure failure = null;
            for (int i = 0; i < steps.size() && failure == null; i++) {
                failure = history.step(steps.get(i), log);
            }
            return new Result(steps, List.copyOf(history.diary), failure == null ? history.rest() : failure);
        }
    }

    StockDesk desk() {
        return desk;
    }

    StockOrders orders() {
        return orders;
    }

    StockShipments shipments() {
        return shipments;
    }

    private Walk.Failure step(Step step, WalkLog log) {
        try {
            diary.add(step.deed() + " " + step.deed().perform(this, step.salt()));
        } catch (RuntimeException thrown) {
            diary.add(step.deed() + " refused: " + thrown.getMessage());
            if (!Refusals.isSentence(thrown)) {
                return new Walk.Failure(step.deed() + " threw " + thrown.getClass().getSimpleName(), WalkLog.inFull(thrown));
            }
        }
        return log.failure().or(() -> breach(BREACHES)).or(this::miscount).orElse(null);
    }

    private Walk.Failure rest() {
        orders.allLookAgain();
        return breach(BREACHES).or(() -> breach(BREACHES_AT_REST)).or(this::miscount).orElse(null);
    }

    private Optional<Walk.Failure> breach(String breaches) {
        List<Breach> found = staff.records().breaches(orders.customer(), "", breaches);
        return found.stream().findFirst().map(first -> new Walk.Failure("Not so: " + first.law(),
                found.stream().map(Breach::row).collect(Collectors.joining("\n"))));
    }

    private Optional<Walk.Failure> miscount() {
        return desk.counted().equals(desk.inTheBooks()) ? Optional.empty()
                : Optional.of(new Walk.Failure("The books do not say what lies on the shelves", desk.inTheBooks() + " instead of " + desk.counted()));
    }
}
