package io.orderway.complaint.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.complaint.ComplaintEvent;
import io.orderway.complaint.ComplaintFinding;
import io.orderway.complaint.ComplaintState;
import io.orderway.complaint.RemedyAnswer;
import io.orderway.complaint.domain.Complaint;
import io.orderway.identity.CurrentUser;
import io.orderway.order.LinkedOrders;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments;
import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whose error it was, and what the customer is to be offered. */
@Service
@Transactional
public class ReviewComplaint {

    private static final int FINEST_AMOUNT = 2;
    private static final String HOUSE = "Orderway";

    private final ComplaintDesk desk;
    private final ContactLog log;
    private final LinkedOrders linkedOrders;
    private final Payments payments;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    ReviewComplaint(ComplaintDesk desk, ContactLog log, LinkedOrders linkedOrders, Payments payments, Timeline timeline,
            WorkingCalendar calendar, CurrentUser user, ApplicationEventPublisher events) {
        this.desk = desk;
        this.log = log;
        this.linkedOrders = linkedOrders;
        this.payments = payments;
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
     * @param amount what the customer is to get back; null or zero if nothing
     * @return a sentence on why that cannot be; empty if it can
     */
    @Transactional(readOnly = true)
    public Optional<String> objection(String complaintNumber, ComplaintFinding finding, BigDecimal amount) {
        Complaint complaint = desk.get(complaintNumber);
        return switch (finding) {
            case OWN_ERROR -> objectionToOffer(complaint, amount == null ? BigDecimal.ZERO : amount);
            case MISUNDERSTANDING -> log.hasAnswer(complaint) ? Optional.empty()
                    : Optional.of("Please write into the contact log on the sheet how it was clarified with the customer.");
            case ESCALATE -> complaint.state() != ComplaintState.WITH_MANAGER ? Optional.empty()
                    : Optional.of("The complaint is with a manager already. Please decide on it.");
            case WITHDRAWN -> Optional.empty();
            case NO_AGREEMENT -> complaint.proposals() > 0 ? Optional.empty()
                    : Optional.of("Please offer the customer something first, or clarify it with him.");
        };
    }

    private Optional<String> objectionToOffer(Complaint complaint, BigDecimal amount) {
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > FINEST_AMOUNT) {
            return Optional.of("An amount of money has no more than two decimals and is not below zero.");
        }
        if (amount.signum() == 0 && complaint.replacements().isEmpty()) {
            return Optional.of("Please enter on the sheet which pieces are sent once more, or here what the customer gets back.");
        }
        Money most = payments.balance(complaint.orderNumber()).owed();
        if (amount.compareTo(most.amount()) > 0) {
            return Optional.of("The customer can get back %s at most: that is what the order costs.".formatted(most));
        }
        Map<Integer, Integer> replaceable = linkedOrders.replaceable(complaint.orderNumber());
        return complaint.replacements().entrySet().stream().filter(line -> line.getValue() > replaceable.getOrDefault(line.getKey(), 0)).findFirst()
                .map(line -> "Of line %d, %d pieces can be sent once more; others were replaced meanwhile."
                        .formatted(line.getKey(), replaceable.getOrDefault(line.getKey(), 0)));
    }

    public void record(String complaintNumber, ComplaintFinding finding, BigDecimal amount) {
        Complaint complaint = desk.lock(complaintNumber);
        Money money = Money.of(finding == ComplaintFinding.OWN_ERROR && amount != null ? amount : BigDecimal.ZERO, complaint.amount().currency());
        complaint.find(finding, money, user.find().orElse(HOUSE));
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
