package io.orderway.delivery.process;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever waits for a parcel waits until a day to come, and not for ever. */
@Component
class ClearUpParcelValidator implements TaskValidator {

    private static final int LONGEST_WAIT_DAYS = 60;

    private final WorkingCalendar calendar;

    ClearUpParcelValidator(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_clearUpParcel";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        boolean waits = submission.entered(DeliveryVariables.PARCEL_DECISION).filter("WAIT"::equals).isPresent();
        return waits ? checkDay(submission.entered(DeliveryVariables.WAIT_UNTIL).orElse("")) : Optional.empty();
    }

    private Optional<String> checkDay(String text) {
        LocalDate today = calendar.today();
        LocalDate latest = today.plusDays(LONGEST_WAIT_DAYS);
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isBefore(today) || day.isAfter(latest)
                    ? Optional.of("Please wait until a day between today and %s.".formatted(latest)) : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.of("Please say until which day the parcel is waited for.");
        }
    }
}
