package io.orderway.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Counts in working days and working hours. Diagrams use it for due dates and timers under the name {@code workingCalendar}, so that
 * a process owner changes a time limit in the diagram: <code>${workingCalendar.inWorkingDays(2)}</code>.
 *
 * <p>What happens outside working hours counts as if it happened when the house next opens: one working day after Friday 20:00 is
 * Tuesday's opening.
 */
@Component("workingCalendar")
public class WorkingCalendar {

    private static final Pattern TIME_LIMIT = Pattern.compile("P(?:(\\d{1,4})D)?(T.+)?");

    private final Clock clock;
    private final WorkingHours hours;
    private final PublicHolidays holidays;

    WorkingCalendar(Clock clock, WorkingHours hours) {
        this.clock = clock;
        this.hours = hours;
        this.holidays = new PublicHolidays(hours.country(), hours.region());
    }

    /** The house's time zone. */
    public ZoneId zone() {
        return hours.timeZone();
    }

    /** Today's date where the house stands. */
    public LocalDate today() {
        return now().toLocalDate();
    }

    /** The time on the wall of the house. */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock.withZone(hours.timeZone()));
    }

    /** Whether people work on that day: neither a weekend nor a public holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return hours.days().contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /**
     * The moment that lies a number of working days ahead, at the same time of day.
     *
     * @param days 0 or more
     */
    public Date inWorkingDays(int days) {
        ZonedDateTime start = intoWorkingHours(now());
        return Date.from(start.with(plusWorkingDays(start.toLocalDate(), days)).toInstant());
    }

    /**
     * The moment at which a time limit that starts now runs out.
     *
     * @param isoDuration working days, working hours or both: {@code P2D}, {@code PT4H}, {@code P1DT90M}
     * @throws IllegalArgumentException if it is not such a duration
     */
    public Date dueIn(String isoDuration) {
        Matcher parts = TIME_LIMIT.matcher(isoDuration);
        if (!parts.matches() || parts.group(1) == null && parts.group(2) == null) {
            throw new IllegalArgumentException("Not a time limit in working days and hours: " + isoDuration);
        }
        int days = parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1));
        Duration time = parts.group(2) == null ? Duration.ZERO : Duration.parse("P" + parts.group(2));
        return Date.from(plusWorkingTime(clock.instant(), hours.perDay().multipliedBy(days).plus(time)));
    }

    /**
     * The moment at which an amount of working time has passed.
     *
     * @param time counted while the house is open only; not negative
     */
    public Instant plusWorkingTime(Instant start, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Working time is not counted backwards: " + time);
        }
        ZonedDateTime moment = intoWorkingHours(start.atZone(hours.timeZone()));
        Duration left = time;
        Duration untilClosing = untilClosing(moment);
        while (left.compareTo(untilClosing) > 0) {
            left = left.minus(untilClosing);
            moment = openingOf(plusWorkingDays(moment.toLocalDate(), 1));
            untilClosing = untilClosing(moment);
        }
        return moment.plus(left).toInstant();
    }

    /**
     * The n-th working day after a date; with 0 the date itself if it is a working day, else the next one.
     *
     * @param days 0 or more
     */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days are not counted backwards: " + days);
        }
        LocalDate day = days == 0 ? firstWorkingDayFrom(date) : date;
        for (int counted = 0; counted < days; counted++) {
            day = firstWorkingDayFrom(day.plusDays(1));
        }
        return day;
    }

    /**
     * How many working days lie after one date up to and including another.
     *
     * @return negative if {@code to} lies before {@code from}
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    private LocalDate firstWorkingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private ZonedDateTime intoWorkingHours(ZonedDateTime moment) {
        LocalDate day = moment.toLocalDate();
        LocalTime time = moment.toLocalTime();
        if (!isWorkingDay(day) || time.isBefore(hours.opening())) {
            return openingOf(firstWorkingDayFrom(day));
        }
        return time.isBefore(hours.closing()) ? moment : openingOf(plusWorkingDays(day, 1));
    }

    private Duration untilClosing(ZonedDateTime moment) {
        return Duration.between(moment, moment.with(hours.closing()));
    }

    private ZonedDateTime openingOf(LocalDate day) {
        return day.atTime(hours.opening()).atZone(hours.timeZone());
    }
}
