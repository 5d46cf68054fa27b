package io.orderway.rush.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.DeliveryEstimates;
import io.orderway.inventory.DeliveryForecast;
import io.orderway.inventory.Dispatch;
import io.orderway.inventory.FulfilmentQueue;
import io.orderway.inventory.TransitTime;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.order.Urgency;
import io.orderway.rush.RushEvent;
import io.orderway.rush.RushImpact.Impact;
import io.orderway.rush.RushImpact.PushedBack;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DecideOnRushTest {

    private static final int UNDER_WAY = 1;

    private final OrderReader reader;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final FulfilmentQueue queue;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final List<Object> published = new ArrayList<>();
    private final OrderNumber rush;
    private final OrderNumber late;
    private final OrderNumber inTime;

    DecideOnRushTest(TestOrders orders, OrderReader reader, OrderProgress progress, Timeline timeline, FulfilmentQueue queue, WorkingCalendar calendar,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.progress = progress;
        this.timeline = timeline;
        this.queue = queue;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
        this.rush = orders.place(orders.draft(orders.customer(), Map.of(orders.product(), 1)).rush());
        this.late = orders.place(orders.customer(), Map.of(orders.product(), 1));
        this.inTime = orders.place(orders.customer(), Map.of(orders.product(), 1));
    }

    @Test
    void ordersWhosePromiseBreaksGetANewOneAndTheOthersKeepTheirs() {
        List.of(rush, late).forEach(number -> progress.promise(number, day(1), "The goods are reserved"));
        progress.promise(inTime, day(2), "The goods are reserved");
        progress.judgeUrgency(rush, Urgency.RUSH, "Wanted tomorrow");
        PushedBack broken = new PushedBack(late, ShipmentNumber.of(late, 1), day(1), day(0), day(1), day(2));
        PushedBack kept = new PushedBack(inTime, ShipmentNumber.of(inTime, 1), day(2), day(0), day(1), day(2));

        Urgency urgency = transaction.execute(status -> decide(new Impact(day(0), day(3), List.of(broken, kept)))
                .accept(rush, "NOBODY_WAITS_LONG"));

        assertThat(urgency).isEqualTo(Urgency.RUSH);
        assertThat(List.of(rush, late, inTime)).extracting(number -> reader.get(number).promisedDate())
                .containsExactly(day(1), day(2), day(2));
        assertThat(timeline.of(late)).extracting(Timeline.Entry::type, Timeline.Entry::detail)
                .contains(tuple("DELIVERY_PROMISE_CHANGED",
                        DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH).format(day(2)) + ": A rush order goes first"));
        assertThat(timeline.of(rush)).extracting(Timeline.Entry::detail).contains("Nobody waits long; 2 shipments wait longer");
        assertThat(published).containsExactly(new RushEvent.Accepted(rush, List.of(broken, kept)));
    }

    @Test
    void aRushThatTheWarehouseReachesLaterThanPromisedIsPromisedForTheDayOnWhichItArrivesThen() {
        progress.promise(rush, day(0), "The goods are reserved");

        transaction.executeWithoutResult(status -> decide(new Impact(day(2), day(3), List.of())).accept(rush, "OTHER"));

        assertThat(reader.get(rush).promisedDate()).isEqualTo(day(2 + UNDER_WAY));
    }

    @Test
    void aDeclinedRushIsPromisedForTheDayOnWhichItArrivesInItsTurn() {
        Impact impact = new Impact(day(0), day(9), List.of());

        transaction.executeWithoutResult(status -> decide(impact).promisePossibleDate(rush, 2));

        assertThat(reader.get(rush).promisedDate()).isEqualTo(day(9 + UNDER_WAY));
        assertThat(published).containsExactly(new RushEvent.Declined(rush, day(9 + UNDER_WAY)));
    }

    private LocalDate day(int workingDays) {
        return calendar.plusWorkingDays(calendar.today(), workingDays);
    }

    private DecideOnRush decide(Impact impact) {
        return new DecideOnRush(reader, progress, timeline, number -> impact, new UnderWay(), queue,
                new Estimates(), calendar, published::add);
    }

    private final class Estimates implements DeliveryEstimates {

        @Override
        public LocalDate promise(OrderView order) {
            return day(0);
        }

        @Override
        public DeliveryForecast forecast(OrderView order) {
            return new DeliveryForecast(day(0), false, List.of());
        }
    }

    private static final class UnderWay implements TransitTime {

        @Override
        public Dispatch dispatch(OrderView order) {
            return new Dispatch(LocalTime.MAX, 0, UNDER_WAY);
        }

        @Override
        public Dispatch dispatch(String country, Map<Sku, Integer> pieces, Urgency urgency) {
            return new Dispatch(LocalTime.MAX, 0, UNDER_WAY);
        }
    }
}
