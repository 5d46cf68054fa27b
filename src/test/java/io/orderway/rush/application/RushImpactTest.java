package io.orderway.rush.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.orderway.ProcessTest;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.FulfilmentQueue;
import io.orderway.inventory.FulfilmentQueue.Waiting;
import io.orderway.order.OrderPromise;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.UnknownOrderException;
import io.orderway.order.Urgency;
import io.orderway.rush.RushImpact.Impact;
import io.orderway.rush.RushImpact.PushedBack;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RushImpactTest {

    private static final int UNDER_WAY = 1;
    private static final OrderNumber RUSH = OrderNumber.of("SO-0000001");
    private static final OrderNumber FIRST = OrderNumber.of("SO-0000002");
    private static final OrderNumber SECOND = OrderNumber.of("SO-0000003");

    private final FulfilmentQueue queue = mock(FulfilmentQueue.class);
    private final OrderReader orders = mock(OrderReader.class);
    private final RushTables tables = mock(RushTables.class);
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final WarehouseQueue impact;

    RushImpactTest(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.today = calendar.plusWorkingDays(calendar.today(), 0);
        this.impact = new WarehouseQueue(queue, orders, tables, calendar);
    }

    @Test
    void ordersThatFallOnAnotherDayArePushedBackAndLateOnlyIfTheirPromiseBreaks() {
        LocalDate tomorrow = calendar.plusWorkingDays(today, 1);
        LocalDate dayAfter = calendar.plusWorkingDays(today, 2);
        LocalDate dayAfterThat = calendar.plusWorkingDays(today, 3);
        when(tables.capacity(any())).thenReturn(1);
        waiting(FIRST, SECOND, RUSH);
        when(orders.promises(any())).thenReturn(List.of(promise(RUSH, Urgency.RUSH, dayAfter), promise(FIRST, Urgency.STANDARD, tomorrow),
                promise(SECOND, Urgency.STANDARD, dayAfterThat)));

        Impact cost = impact.of(RUSH);

        assertThat(cost.asRush()).isEqualTo(today);
        assertThat(cost.inItsTurn()).isEqualTo(dayAfter);
        assertThat(cost.pushedBack()).containsExactly(
                new PushedBack(FIRST, ShipmentNumber.of(FIRST, 1), tomorrow, today, tomorrow, dayAfter),
                new PushedBack(SECOND, ShipmentNumber.of(SECOND, 1), dayAfterThat, tomorrow, dayAfter, dayAfterThat));
        assertThat(cost.pushedBack()).extracting(PushedBack::isLate).containsExactly(true, false);
    }

    @Test
    void whereThereIsRoomNobodyWaitsLonger() {
        when(tables.capacity(any())).thenReturn(10);
        waiting(FIRST, RUSH);
        when(orders.promises(any())).thenReturn(List.of(promise(RUSH, Urgency.RUSH, today), promise(FIRST, Urgency.STANDARD, today)));

        assertThat(impact.of(RUSH)).isEqualTo(new Impact(today, today, List.of()));
    }

    @Test
    void anUnknownOrderHasNoImpact() {
        when(orders.find(RUSH)).thenReturn(Optional.empty());

        assertThatThrownBy(() -> impact.of(RUSH)).isInstanceOf(UnknownOrderException.class);
    }

    private void waiting(OrderNumber... numbers) {
        OrderView rush = mock(OrderView.class);
        when(rush.urgency()).thenReturn(Urgency.RUSH);
        when(orders.find(RUSH)).thenReturn(Optional.of(rush));
        Instant opened = Instant.parse("2026-11-20T09:00:00Z");
        when(queue.waiting()).thenReturn(Arrays.stream(numbers).map(number -> new Waiting(ShipmentNumber.of(number, 1), opened, UNDER_WAY)).toList());
    }

    private static OrderPromise promise(OrderNumber number, Urgency urgency, LocalDate date) {
        return new OrderPromise(number, urgency, date);
    }
}
