package io.orderway.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;

/** Working calendars that stand still. */
public final class Calendars {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Calendars() {
    }

    /** An English house, open from 9 to 17. @param now on its clock */
    public static WorkingCalendar london(LocalDateTime now) {
        return new WorkingCalendar(Clock.fixed(now.atZone(LONDON).toInstant(), ZoneId.of("UTC")), new WorkingHours("GB", "eng", LONDON,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }
}
