package io.orderway.cancellation.application;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.Cancellation.AskedBy;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.CancellationRequest;
import io.orderway.cancellation.Cancellations;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.identity.CurrentUser;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps wishes to cancel: one at a time for each order. */
@Service
@Transactional
class AskForCancellation implements Cancellations {

    private static final String CUSTOMER = "Customer";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final int FURTHEST_DAYS = 366;

    private final OrderReader orders;
    private final CancellationTable table;
    private final CancellationProcess process;
    private final Timeline timeline;
    private final CurrentUser user;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AskForCancellation(OrderReader orders, CancellationTable table, CancellationProcess process, Timeline timeline, CurrentUser user,
            WorkingCalendar calendar, Clock clock) {
        this.orders = orders;
        this.table = table;
        this.process = process;
        this.timeline = timeline;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Cancellation ask(CancellationRequest request) {
        OrderView order = orders.lock(request.order());
        if (order.state().isEnd()) {
            throw new ConflictException("Order %s has ended; nothing is left to cancel.".formatted(order.number()));
        }
        request.pieces().forEach((line, pieces) -> require(order, line, pieces));
        requireDay(request.effectiveOn());
        Cancellation cancellation = table.insert(request, actor(request.askedBy())).orElseThrow(() -> new ConflictException(
                "A cancellation of order %s is under way already. Please wait until it is settled.".formatted(order.number())));
        timeline.record(order.number(), "CANCELLATION_ASKED", inWords(cancellation), cancellation.actor());
        process.start(cancellation, order.urgency().priority());
        return cancellation;
    }

    /** For a process of the house that cancels as its last resort: what has not left the house, at once. */
    Cancellation recordForHouse(OrderNumber number, CancellationReason reason) {
        return table.underWay(number).orElseGet(() -> {
            CancellationRequest request = new CancellationRequest(number, AskedBy.HOUSE, reason, null, null, Map.of());
            Cancellation cancellation = table.insert(request, Timeline.HOUSE).orElseThrow();
            timeline.record(number, "CANCELLATION_ASKED", inWords(cancellation), cancellation.actor());
            return cancellation;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Cancellation> of(OrderNumber order) {
        return table.of(order);
    }

    private static void require(OrderView order, int lineNumber, int pieces) {
        OrderView.Line line = order.goods().stream().filter(each -> each.lineNumber() == lineNumber).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Order %s has no line %d with goods.".formatted(order.number(), lineNumber)));
        if (pieces < 1 || pieces > line.wanted()) {
            throw new IllegalArgumentException("Of line %d, 1 to %d pieces can be cancelled.".formatted(lineNumber, line.wanted()));
        }
    }

    private void requireDay(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusDays(FURTHEST_DAYS)))) {
            throw new IllegalArgumentException("A cancellation takes effect today or within a year.");
        }
    }

    private String actor(AskedBy askedBy) {
        return switch (askedBy) {
            case CUSTOMER -> CUSTOMER;
            case CLERK -> user.id();
            case HOUSE -> Timeline.HOUSE;
        };
    }

    private static String inWords(Cancellation cancellation) {
        String what = cancellation.isWhole() ? "Everything" : cancellation.pieces().entrySet().stream()
                .map(line -> "line %d: %d".formatted(line.getKey(), line.getValue())).reduce((one, other) -> one + ", " + other).orElseThrow();
        String when = cancellation.effectiveOn() == null ? "" : ", from " + DAY.format(cancellation.effectiveOn());
        return "%s (%s%s)".formatted(what, cancellation.reason().words(), when);
    }
}
