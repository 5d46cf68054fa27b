package io.orderway.complaint.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.complaint.ComplaintEvent;
import io.orderway.complaint.ComplaintFinding;
import io.orderway.complaint.ComplaintState;
import io.orderway.complaint.RemedyAnswer;
import io.orderway.complaint.domain.Complaint;
import io.orderway.identity.CurrentUser;
import io.orderway.order.Timeline;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whose error it was, and what the customer is to be offered. */
@Service
@Transactional
public class ReviewComplaint {

    private static final String HOUSE = "Orderway";

    private final ComplaintDesk desk;
    private final ContactLog log;
    private final OfferCheck offers;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    ReviewComplaint(ComplaintDesk desk, ContactLog log, OfferCheck offers, Timeline timeline, WorkingCalendar calendar, CurrentUser user,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.log = log;
        this.offers = offers;
        this.timeline = timeline;
        this.calendar = calendar;
        this.user = user;
        this.events = events;
    }

    /** @param reviewDays working days in which the customer hears from us */
    public void acknowledge(String complaintNumber, int reviewDays) {
        Complaint complaint = desk.lock(complaintNumber);
        complaint.promiseAnswer(calendar.plusWorkingDays(calendar.today(), reviewDays));
        timeline.record(complaint.orderNumber(), "COMPLAINT_ACKNOWLEDGED", complaintNumber);
        events.publishEvent(new ComplaintEvent.Acknowledged(complaint.orderNumber(), complaintNumber, complaint.topic(), complaint.answerBy()));
    }

    /**
     * @param back    what the customer is to get back of the price; zero if nothing
     * @param gesture what he is to be given beyond that; zero if nothing
     * @return a sentence on why that cannot be; empty if it can
     */
    @Transactional(readOnly = true)
    public Optional<String> objection(String complaintNumber, ComplaintFinding finding, BigDecimal back, BigDecimal gesture) {
        Complaint complaint = desk.get(complaintNumber);
        return switch (finding) {
            case OWN_ERROR -> offers.objection(complaint, back, gesture);
            case MISUNDERSTANDING -> log.hasAnswer(complaint) ? Optional.empty()
                    : Optional.of("Please write into the contact log on the sheet how it was clarified with the customer.");
            case ESCALATE -> complaint.state() != ComplaintState.WITH_MANAGER ? Optional.empty()
                    : Optional.of("The complaint is with a manager already. Please decide on it.");
            case WITHDRAWN -> Optional.empty();
            case NO_AGREEMENT -> complaint.proposals() > 0 ? Optional.empty()
                    : Optional.of("Please offer the customer something first, or clarify it with him.");
        };
    }

    /**
     * @param back    what the customer is to get back of the price; zero if nothing
     * @param gesture what he is to be given beyond that; zero if nothing
     */
    public void record(String complaintNumber, ComplaintFinding finding, BigDecimal back, BigDecimal gesture) {
        Complaint complaint = desk.lock(complaintNumber);
        boolean offered = finding == ComplaintFinding.OWN_ERROR;
        complaint.find(finding, offered ? back : BigDecimal.ZERO, offered ? gesture : BigDecimal.ZERO, user.find().orElse(HOUSE));
        timeline.record(complaint.orderNumber(), "COMPLAINT_REVIEWED", "%s: %s".formatted(complaintNumber, finding.title()));
    }

    /** From now on it is a manager's. */
    public void escalate(String complaintNumber) {
        Complaint complaint = desk.lock(complaintNumber);
        timeline.record(complaint.orderNumber(), "COMPLAINT_ESCALATED", "%s: %s".formatted(complaintNumber, cause(complaint)));
        complaint.escalate();
    }

    private static String cause(Complaint complaint) {
        if (complaint.answer() == RemedyAnswer.MANAGER_WANTED) {
            return "the customer wishes it";
        }
        if (complaint.state() == ComplaintState.AGREED) {
            return "what was agreed cannot be carried out";
        }
        return complaint.finding() == ComplaintFinding.ESCALATE ? "passed on by customer service" : "not reviewed in the set time";
    }
}
