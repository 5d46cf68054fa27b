package io.orderway.complaint.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.complaint.ComplaintState;
import io.orderway.complaint.domain.Complaint;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a customer called back about his complaint on a day, until he is reached. */
@Service
@Transactional
public class CallCustomer {

    private static final int FURTHEST = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final ComplaintDesk desk;
    private final ComplaintProcess process;
    private final OrderReader orders;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final CurrentUser user;

    CallCustomer(ComplaintDesk desk, ComplaintProcess process, OrderReader orders, Timeline timeline, WorkingCalendar calendar, CurrentUser user) {
        this.desk = desk;
        this.process = process;
        this.orders = orders;
        this.timeline = timeline;
        this.calendar = calendar;
        this.user = user;
    }

    /** Of two who arrange it at once the second is told so. */
    public void arrange(String complaintNumber, LocalDate day) {
        user.require(Groups.ORDER_DESK, Groups.SALES, Groups.FINANCE, Groups.CUSTOMER_SERVICE, Groups.MANAGERS);
        if (day.isBefore(calendar.today()) || day.isAfter(calendar.today().plusDays(FURTHEST))) {
            throw new IllegalArgumentException("Please choose a day from today until %s.".formatted(DAY.format(calendar.today().plusDays(FURTHEST))));
        }
        Complaint complaint = desk.lock(complaintNumber);
        if (complaint.state() == ComplaintState.CLOSED) {
            throw new ConflictException("The complaint is closed.");
        }
        int priority = orders.get(complaint.orderNumber()).urgency().priority();
        if (!process.callBack(complaint.orderNumber(), complaintNumber, day, priority)) {
            throw new ConflictException("A call to this customer is arranged already; it is a task of customer service.");
        }
        timeline.record(complaint.orderNumber(), "CALL_BACK_ARRANGED", "%s: for %s".formatted(complaintNumber, DAY.format(day)));
    }

    /**
     * @param answer UPPER_SNAKE, as chosen in the form
     * @return the day of the next attempt, if there is one
     */
    public LocalDate record(String complaintNumber, String answer) {
        Complaint complaint = desk.get(complaintNumber);
        timeline.record(complaint.orderNumber(), "CALL_BACK_MADE", "%s: %s".formatted(complaintNumber, switch (answer) {
            case "REACHED" -> "reached";
            case "NOT_REACHED" -> "not reached";
            default -> "not needed any more";
        }));
        return calendar.plusWorkingDays(calendar.today(), 1);
    }
}
