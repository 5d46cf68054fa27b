package io.orderway.rush.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.shared.ShipmentNumber;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarehousePlanTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final Instant MORNING = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void theMoreUrgentThenTheEarlierPromisedThenTheOlderComesFirst() {
        QueuedShipment old = shipment(1, 50, MONDAY, 0);
        QueuedShipment young = shipment(2, 50, MONDAY, 5);
        QueuedShipment sooner = shipment(3, 50, FRIDAY, 9);
        QueuedShipment withoutDate = shipment(4, 50, null, 0);
        QueuedShipment rush = shipment(5, 75, MONDAY, 9);

        WarehousePlan plan = WarehousePlan.of(List.of(withoutDate, young, old, rush, sooner), FRIDAY, day -> 10);

        assertThat(plan.days().keySet()).containsExactly(rush.shipment(), sooner.shipment(), old.shipment(), young.shipment(),
                withoutDate.shipment());
        assertThat(plan.days().values()).containsOnly(FRIDAY);
    }

    @Test
    void whatADayCannotTakeMovesToTheNextOnWhichSomebodyWorks() {
        List<QueuedShipment> queue = List.of(shipment(1, 50, FRIDAY, 0), shipment(2, 50, FRIDAY, 1), shipment(3, 50, FRIDAY, 2));

        WarehousePlan plan = WarehousePlan.of(queue, FRIDAY, day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 0 : 2);

        assertThat(plan.dayOf(queue.get(1).shipment())).isEqualTo(FRIDAY);
        assertThat(plan.dayOf(queue.get(2).shipment())).isEqualTo(MONDAY);
    }

    @Test
    void aShipmentThatGoesFirstPushesBackExactlyTheLastOfEachFullDay() {
        QueuedShipment first = shipment(1, 50, FRIDAY, 0);
        QueuedShipment last = shipment(2, 50, FRIDAY, 1);
        QueuedShipment wanted = shipment(3, 50, MONDAY, 2);

        WarehousePlan plan = WarehousePlan.of(List.of(first, last, wanted.first(75)), FRIDAY, day -> 2);

        assertThat(plan.dayOf(wanted.shipment())).isEqualTo(FRIDAY);
        assertThat(plan.dayOf(first.shipment())).isEqualTo(FRIDAY);
        assertThat(plan.dayOf(last.shipment())).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void aTableOfZerosEndsAtTheHorizon() {
        QueuedShipment wanted = shipment(1, 50, FRIDAY, 0);

        assertThat(WarehousePlan.of(List.of(wanted), FRIDAY, day -> 0).dayOf(wanted.shipment()))
                .isEqualTo(FRIDAY.plusDays(WarehousePlan.HORIZON_DAYS));
    }

    private static QueuedShipment shipment(int number, int priority, LocalDate promised, int minutes) {
        return new QueuedShipment(ShipmentNumber.of("SO-100000" + number + "-1"), priority, promised, MORNING.plusSeconds(60L * minutes));
    }
}
