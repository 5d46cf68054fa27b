package io.orderway.verification.application.checks;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.verification.FindingCode;
import io.orderway.verification.ProposedAction;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.domain.Discovery;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The requested date lies ahead, not too far, and on a day on which people work. */
@Component
class RequestedDateCheck implements Check {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final WorkingCalendar calendar;

    RequestedDateCheck(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Stream<Discovery> findings(CheckedOrder checked) {
        LocalDate requested = checked.order().requestedDate();
        LocalDate today = checked.today();
        if (requested == null) {
            return Stream.empty();
        }
        if (requested.isBefore(today)) {
            return Stream.of(finding(FindingCode.REQUESTED_DATE_PAST, requested, "is already past", calendar.plusWorkingDays(today, 1)));
        }
        if (requested.isAfter(today.plusDays(checked.limits().latestRequestedDays()))) {
            return Stream.of(finding(FindingCode.REQUESTED_DATE_FAR, requested, "is very far ahead",
                    calendar.plusWorkingDays(today.plusDays(checked.limits().latestRequestedDays()), 0)));
        }
        if (!calendar.isWorkingDay(requested)) {
            return Stream.of(finding(FindingCode.REQUESTED_DATE_NO_WORKING_DAY, requested, "is no working day", calendar.plusWorkingDays(requested, 0)));
        }
        return Stream.empty();
    }

    private static Discovery finding(FindingCode code, LocalDate requested, String what, LocalDate proposed) {
        return Discovery.ofOrder(code, requested.toString(), "The requested date %s %s.".formatted(DAY.format(requested), what))
                .proposing(ProposedAction.SET_REQUESTED_DATE, proposed);
    }
}
