package io.orderway.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the house works.
 *
 * @param country   ISO 3166 code of the country whose public holidays are kept
 * @param region    part of the country with holidays of its own as jollyday names it ({@code eng}, {@code by}); empty for none
 * @param timeZone  where the house stands; days begin and end there
 * @param days      days of the week on which people work
 * @param opening   first minute of a working day, local time
 * @param closing   first minute after a working day, local time, later than {@code opening}
 */
@ConfigurationProperties("orderway.calendar")
record WorkingHours(
        @DefaultValue("GB") String country,
        @DefaultValue("eng") String region,
        @DefaultValue("Europe/London") ZoneId timeZone,
        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
        @DefaultValue("09:00") LocalTime opening,
        @DefaultValue("17:00") LocalTime closing) {

    WorkingHours {
        if (!opening.isBefore(closing)) {
            throw new IllegalArgumentException("orderway.calendar: closing %s is not after opening %s".formatted(closing, opening));
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("orderway.calendar.days names no day of the week");
        }
    }

    Duration perDay() {
        return Duration.between(opening, closing);
    }
}
