package io.orderway.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Arrays;

/** The public holidays of one country or of a part of it. */
class PublicHolidays {

    private final HolidayManager holidays;
    private final String[] region;

    /** @throws IllegalArgumentException if no holidays are known for the country */
    PublicHolidays(String country, String region) {
        HolidayCalendar calendar = Arrays.stream(HolidayCalendar.values())
                .filter(known -> known.getId().equalsIgnoreCase(country))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("orderway.calendar.country: no public holidays are known for " + country));
        this.holidays = HolidayManager.getInstance(ManagerParameters.create(calendar));
        this.region = region.isBlank() ? new String[0] : new String[] {region};
    }

    boolean contains(LocalDate day) {
        return holidays.isHoliday(day, region);
    }
}
