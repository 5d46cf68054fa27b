package io.orderway.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @ParameterizedTest(name = "{2} working days after {0}: {1}")
    @CsvSource({
        "2026-11-20T10:30, 2026-11-20T10:30, 0", // a Friday
        "2026-11-20T10:30, 2026-11-23T10:30, 1",
        "2026-11-20T20:00, 2026-11-24T09:00, 1", // after closing counts as Monday's opening
        "2026-11-21T14:00, 2026-11-24T09:00, 1", // so does the weekend
        "2026-11-23T06:00, 2026-11-24T09:00, 1", // and the early morning as that day's opening
        "2026-12-24T12:00, 2026-12-29T12:00, 1", // Boxing Day 2026 is a Saturday; Monday the 28th is kept instead
        "2026-03-27T16:00, 2026-03-30T16:00, 1", // summer time begins: the wall clock counts
    })
    void aTimeLimitInWorkingDaysKeepsTheTimeOfDay(LocalDateTime now, LocalDateTime expected, int days) {
        assertThat(london(now).inWorkingDays(days)).isEqualTo(at(expected));
    }

    @ParameterizedTest(name = "{0} plus {2}: {1}")
    @CsvSource({
        "2026-11-20T10:00, 2026-11-20T14:00, PT4H",
        "2026-11-20T15:00, 2026-11-23T11:00, PT4H",
        "2026-11-20T13:00, 2026-11-20T17:00, PT4H", // exactly at closing is still today
        "2026-11-20T10:00, 2026-11-23T11:30, P1DT90M",
        "2026-11-20T10:00, 2026-11-24T10:00, P2D",
        "2026-11-20T10:00, 2026-11-24T10:00, PT16H",
    })
    void aTimeLimitInHoursRunsOnlyWhileTheHouseIsOpen(LocalDateTime now, LocalDateTime expected, String limit) {
        assertThat(london(now).dueIn(limit)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "4H", "P1M", "P-1D", "PT", "tomorrow"})
    void whatIsNoTimeLimitIsRefused(String limit) {
        WorkingCalendar calendar = london(LocalDateTime.of(2026, 11, 20, 10, 0));
        assertThatThrownBy(() -> calendar.dueIn(limit)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void workingTimeIsNotCountedBackwards() {
        WorkingCalendar calendar = london(LocalDateTime.of(2026, 11, 20, 10, 0));
        assertThatThrownBy(() -> calendar.inWorkingDays(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.dueIn("PT-1H")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void todayIsTheDateInTheHouse() {
        WorkingCalendar sydney = new WorkingCalendar(
                Clock.fixed(LocalDateTime.of(2026, 11, 20, 23, 0).atZone(ZoneId.of("UTC")).toInstant(), ZoneId.of("UTC")),
                new WorkingHours("AU", "", ZoneId.of("Australia/Sydney"), WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThat(sydney.today()).isEqualTo("2026-11-21");
    }

    @Test
    void daysBetweenCountAWeekendAndAHolidayOut() {
        WorkingCalendar calendar = london(LocalDateTime.of(2026, 11, 20, 10, 0));
        LocalDate christmasEve = LocalDate.of(2026, 12, 24);
        LocalDate newYearsEve = LocalDate.of(2026, 12, 31);
        assertThat(calendar.workingDaysBetween(christmasEve, newYearsEve)).isEqualTo(3);
        assertThat(calendar.workingDaysBetween(newYearsEve, christmasEve)).isEqualTo(-3);
        assertThat(calendar.workingDaysBetween(christmasEve, christmasEve)).isZero();
    }

    @Test
    void aRegionKeepsItsOwnHolidays() {
        LocalDate stAndrewsDay = LocalDate.of(2026, 11, 30);
        LocalDateTime now = LocalDateTime.of(2026, 11, 20, 10, 0);
        assertThat(in("GB", "sct", now).isWorkingDay(stAndrewsDay)).isFalse();
        assertThat(london(now).isWorkingDay(stAndrewsDay)).isTrue();
    }

    @Test
    void aCountryWithoutKnownHolidaysIsRefusedAtTheStart() {
        LocalDateTime now = LocalDateTime.of(2026, 11, 20, 10, 0);
        assertThatThrownBy(() -> in("XX", "", now)).hasMessageContaining("orderway.calendar.country");
    }

    private static WorkingCalendar london(LocalDateTime now) {
        return in("GB", "eng", now);
    }

    private static WorkingCalendar in(String country, String region, LocalDateTime now) {
        return new WorkingCalendar(
                Clock.fixed(now.atZone(LONDON).toInstant(), ZoneId.of("UTC")),
                new WorkingHours(country, region, LONDON, WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    private static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(LONDON).toInstant());
    }
}
