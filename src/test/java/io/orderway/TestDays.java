package io.orderway;

import io.orderway.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Days as the house's tables count them, whatever time it is while the tests run. */
@Component
public class TestDays {

    private static final LocalTime PARCEL_CUT_OFF = LocalTime.of(14, 0);
    private static final LocalTime COUNTER_CUT_OFF = LocalTime.of(16, 0);

    private final WorkingCalendar calendar;

    TestDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** So many working days after work begins on a parcel whose goods are there now. */
    public LocalDate parcelIn(int workingDays) {
        return calendar.plusWorkingDays(begun(PARCEL_CUT_OFF), workingDays);
    }

    /** The same for goods that the customer collects. */
    public LocalDate atTheCounterIn(int workingDays) {
        return calendar.plusWorkingDays(begun(COUNTER_CUT_OFF), workingDays);
    }

    /** So many working days after goods come into the house on a day to come. */
    public LocalDate after(LocalDate inHouseOn, int workingDays) {
        return calendar.plusWorkingDays(calendar.plusWorkingDays(inHouseOn, 0), workingDays);
    }

    private LocalDate begun(LocalTime cutOff) {
        LocalDate today = calendar.today();
        boolean tooLate = calendar.isWorkingDay(today) && !calendar.now().toLocalTime().isBefore(cutOff);
        return calendar.plusWorkingDays(today, tooLate ? 1 : 0);
    }
}
