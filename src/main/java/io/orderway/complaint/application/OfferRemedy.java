package io.orderway.complaint.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.complaint.ComplaintEvent;
import io.orderway.complaint.OfferedRemedy;
import io.orderway.complaint.RemedyAnswer;
import io.orderway.complaint.domain.Complaint;
import io.orderway.identity.CurrentUser;
import io.orderway.order.Timeline;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers the customer a remedy by link, and keeps the answer that comes first. */
@Service
@Transactional
public class OfferRemedy {

    public static final String PURPOSE = "answer-remedy";
    public static final String PATH = "/p/complaint/";
    private static final String BETWEEN = "/";
    private static final String CUSTOMER = "Customer";
    private static final String HOUSE = "Orderway";

    private final ComplaintDesk desk;
    private final ComplaintProcess process;
    private final PublicLinks links;
    private final PublicPages pages;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    OfferRemedy(ComplaintDesk desk, ComplaintProcess process, PublicLinks links, PublicPages pages, Timeline timeline, WorkingCalendar calendar,
            CurrentUser user, ApplicationEventPublisher events) {
        this.desk = desk;
        this.process = process;
        this.links = links;
        this.pages = pages;
        this.timeline = timeline;
        this.calendar = calendar;
        this.user = user;
        this.events = events;
    }

    /** What a customer is offered, as he reads it behind his link. @param answer null until he has answered */
    public record Offer(OfferedRemedy remedy, RemedyAnswer answer) {
    }

    /** What holds once the customer has answered or the time has passed. */
    public record Settled(RemedyAnswer answer, OfferedRemedy remedy) {
    }

    /** @param answerDays working days that the customer has */
    public void propose(String complaintNumber, int answerDays) {
        Complaint complaint = desk.lock(complaintNumber);
        int proposal = complaint.propose();
        Instant until = calendar.inWorkingDays(answerDays).toInstant();
        String token = links.issue(subject(complaint), until);
        timeline.record(complaint.orderNumber(), "COMPLAINT_REMEDY_PROPOSED", "%s: %s".formatted(complaintNumber, inWords(complaint.offered())));
        events.publishEvent(new ComplaintEvent.RemedyProposed(complaint.orderNumber(), complaintNumber, proposal, complaint.offered(),
                pages.url(PATH + token), until.atZone(calendar.zone()).toLocalDate()));
    }

    /** The customer has pressed a button. A link for something else is left alone. */
    public OpenedLink answerByLink(String token, RemedyAnswer answer) {
        OpenedLink seen = links.open(token);
        if (!(seen instanceof OpenedLink.Valid valid) || !valid.subject().purpose().equals(PURPOSE)) {
            return seen;
        }
        OpenedLink link = links.use(token);
        if (link instanceof OpenedLink.Valid) {
            Complaint complaint = desk.lock(complaintNumber(valid.subject()));
            if (keep(complaint, answer, CUSTOMER)) {
                process.remedyAnswered(complaint.orderNumber(), ComplaintDesk.number(complaint));
            }
        }
        return link;
    }

    @Transactional(readOnly = true)
    public Offer offer(LinkSubject subject) {
        Complaint complaint = desk.get(complaintNumber(subject));
        return new Offer(complaint.offered(), complaint.answer());
    }

    /**
     * @param entered what a clerk heard; counts only if the customer has not answered by link. Without either, silence is consent
     */
    public Settled settle(String complaintNumber, Optional<RemedyAnswer> entered) {
        Complaint complaint = desk.lock(complaintNumber);
        if (complaint.answer() == null) {
            keep(complaint, entered.orElse(RemedyAnswer.ACCEPTED), entered.isPresent() ? user.find().orElse(HOUSE) : HOUSE);
        }
        links.revoke(subject(complaint));
        switch (complaint.answer()) {
            case ACCEPTED -> complaint.agree();
            case REFUSED -> complaint.reviewAgain();
            // Passing it on to a manager is a step of its own.
            case MANAGER_WANTED -> { }
        }
        return new Settled(complaint.answer(), complaint.offered());
    }

    private boolean keep(Complaint complaint, RemedyAnswer answer, String by) {
        boolean first = complaint.answer(answer);
        if (first) {
            timeline.record(complaint.orderNumber(), "COMPLAINT_REMEDY_ANSWERED", "%s: %s".formatted(ComplaintDesk.number(complaint), answer.title()), by);
        }
        return first;
    }

    /** A new offer has a link of its own; the one before is closed with its offer. */
    private static LinkSubject subject(Complaint complaint) {
        return new LinkSubject(PURPOSE, complaint.orderNumber(), ComplaintDesk.number(complaint) + BETWEEN + complaint.proposals());
    }

    private static String complaintNumber(LinkSubject subject) {
        return subject.key().substring(0, subject.key().indexOf(BETWEEN));
    }

    private static String inWords(OfferedRemedy offered) {
        int pieces = offered.replace().values().stream().mapToInt(Integer::intValue).sum();
        String goods = pieces == 0 ? null : pieces == 1 ? "1 piece once more" : pieces + " pieces once more";
        return Stream.of(goods, words(offered.back(), "back"), words(offered.gesture(), "as a gesture")).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String words(Money amount, String what) {
        return amount.isPositive() ? "%s %s".formatted(amount, what) : null;
    }
}
