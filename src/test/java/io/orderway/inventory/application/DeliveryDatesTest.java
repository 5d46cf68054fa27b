package io.orderway.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.calendar.Calendars;
import io.orderway.inventory.DeliveryForecast.Line;
import io.orderway.inventory.DeliveryForecast.Part;
import io.orderway.inventory.Dispatch;
import io.orderway.inventory.SupplyOrigin;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryDatesTest {

    private static final LocalTime TWO_O_CLOCK = LocalTime.of(14, 0);

    @ParameterizedTest(name = "at {0}, in the house on {1}: leaves {5}, delivered {6}")
    @CsvSource({
        // a Friday before and after the cut-off
        "2026-11-20T10:00, 2026-11-20, 2, 0, 2, 2026-11-24, 2026-11-26",
        "2026-11-20T13:59, 2026-11-20, 2, 0, 2, 2026-11-24, 2026-11-26",
        "2026-11-20T14:00, 2026-11-20, 2, 0, 2, 2026-11-25, 2026-11-27",
        "2026-11-20T23:59, 2026-11-20, 2, 0, 2, 2026-11-25, 2026-11-27",
        // the weekend begins on Monday, whatever time it is
        "2026-11-21T09:00, 2026-11-21, 2, 0, 2, 2026-11-25, 2026-11-27",
        "2026-11-21T20:00, 2026-11-21, 0, 0, 0, 2026-11-23, 2026-11-23",
        // the same day, and the day after it once it is too late
        "2026-11-18T10:00, 2026-11-18, 0, 0, 0, 2026-11-18, 2026-11-18",
        "2026-11-18T15:00, 2026-11-18, 0, 0, 0, 2026-11-19, 2026-11-19",
        // the carrier's further day to pack
        "2026-11-18T10:00, 2026-11-18, 2, 1, 6, 2026-11-23, 2026-12-01",
        // goods to come: the cut-off of today does not matter, their own day is a working day or the one after it
        "2026-11-18T15:00, 2026-11-19, 1, 0, 1, 2026-11-20, 2026-11-23",
        "2026-11-18T15:00, 2026-11-21, 1, 0, 1, 2026-11-24, 2026-11-25",
        // Christmas: Friday the 25th and Monday the 28th are kept
        "2026-11-18T15:00, 2026-12-25, 2, 0, 2, 2026-12-31, 2027-01-05"})
    void workBeginsOnTheDayOfTheGoodsUnlessTheCutOffHasPassed(LocalDateTime now, LocalDate inHouseOn, int handlingDays, int packingDays,
            int transitDays, LocalDate leaves, LocalDate delivered) {
        Line line = new DeliveryDates(Calendars.london(now)).line(new WantedLine(1, Sku.of("CUP"), 3),
                List.of(new Part(3, SupplyOrigin.STOCK, null, inHouseOn)), handlingDays, new Dispatch(TWO_O_CLOCK, packingDays, transitDays));

        assertThat(line.leavesOn()).isEqualTo(leaves);
        assertThat(line.deliveredOn()).isEqualTo(delivered);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01T13:30, 2026-07-01", "2026-07-01T14:30, 2026-07-02"})
    void theCutOffIsReadOnTheHousesClockInSummerToo(LocalDateTime now, LocalDate leaves) {
        Line line = new DeliveryDates(Calendars.london(now)).line(new WantedLine(1, Sku.of("CUP"), 3),
                List.of(new Part(3, SupplyOrigin.STOCK, null, now.toLocalDate())), 0, new Dispatch(TWO_O_CLOCK, 0, 0));

        assertThat(line.leavesOn()).isEqualTo(leaves);
    }
}
