package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.domain.Supply;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Goods that should have come already are put where they are counted on now, or left out. */
@Component
class CountedOn {

    private final OverdueGoods overdue;
    private final WorkingCalendar calendar;

    CountedOn(OverdueGoods overdue, WorkingCalendar calendar) {
        this.overdue = overdue;
        this.calendar = calendar;
    }

    List<Supply> dated(List<Supply> supplies) {
        Map<LocalDate, Optional<LocalDate>> days = new HashMap<>();
        return supplies.stream().flatMap(supply -> days.computeIfAbsent(supply.inHouseOn(), this::day)
                .map(day -> Stream.of(new Supply(supply.sku(), supply.purchaseOrder(), supply.pieces(), day))).orElseGet(Stream::empty)).toList();
    }

    private Optional<LocalDate> day(LocalDate expected) {
        LocalDate today = calendar.today();
        if (!expected.isBefore(today)) {
            return Optional.of(expected);
        }
        int late = calendar.workingDaysBetween(expected, today);
        if (late == 0) {
            return Optional.of(today);
        }
        OptionalInt days = overdue.expectedIn(late);
        return days.isPresent() ? Optional.of(calendar.plusWorkingDays(today, days.getAsInt())) : Optional.empty();
    }
}
