package io.orderway.delay.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.delay.DelayAnswer;
import io.orderway.delay.DelayEvent;
import io.orderway.delay.domain.OrderDelay;
import io.orderway.identity.CurrentUser;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a customer of a delay, asks what he wants, and keeps the answer that comes first. */
@Service
@Transactional
public class AskAboutDelay {

    public static final String PURPOSE = "answer-delay";
    public static final String PATH = "/p/delay/";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final String CUSTOMER = "Customer";
    private static final String HOUSE = "Orderway";

    private final DelayDesk desk;
    private final DelayProcess process;
    private final OrderProgress progress;
    private final OrderReader orders;
    private final PublicLinks links;
    private final PublicPages pages;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    AskAboutDelay(DelayDesk desk, DelayProcess process, OrderProgress progress, OrderReader orders, PublicLinks links, PublicPages pages,
            Timeline timeline, WorkingCalendar calendar, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.desk = desk;
        this.process = process;
        this.progress = progress;
        this.orders = orders;
        this.links = links;
        this.pages = pages;
        this.timeline = timeline;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** What the tables say about a notice. */
    public record Terms(DelayAnswer silenceMeans, int answerDays, String compensation, int discountPercent) {
    }

    /**
     * Promises the new date and asks. A link to an earlier notice is of no use any more. The order is locked before the delay.
     *
     * @return whether the customer gets a compensation that he has not got yet
     */
    public boolean tell(String delayNumber, Terms terms) {
        orders.lock(desk.get(delayNumber).orderNumber());
        OrderDelay delay = desk.lock(delayNumber);
        int notice = delay.tell(terms.compensation());
        links.revoke(subject(delay));
        Instant until = calendar.inWorkingDays(terms.answerDays()).toInstant();
        String token = links.issue(subject(delay), until);
        timeline.record(delay.orderNumber(), "DELIVERY_DELAYED", delay.newDate() == null ? "The customer was told that there is no date yet"
                : "The customer was told the new date " + DAY.format(delay.newDate()));
        events.publishEvent(new DelayEvent.Told(delay.orderNumber(), delay.promisedOn(), delay.newDate(), terms.silenceMeans() == DelayAnswer.CANCEL,
                terms.compensation(), terms.discountPercent(), notice, pages.url(PATH + token), until.atZone(calendar.zone()).toLocalDate()));
        if (delay.newDate() != null) {
            progress.promise(delay.orderNumber(), delay.newDate(), "Delayed; the customer is asked");
        }
        return delay.isCompensationDue();
    }

    /** What a customer sees behind his link. @param newDate null where nobody knows */
    public record Question(LocalDate promisedOn, LocalDate newDate, DelayAnswer answer) {
    }

    @Transactional(readOnly = true)
    public Question question(String delayNumber) {
        OrderDelay delay = desk.get(delayNumber);
        return new Question(delay.promisedOn(), delay.newDate(), delay.answer());
    }

    /** The customer has pressed a button. A link for something else is left alone. */
    public OpenedLink answerByLink(String token, DelayAnswer answer) {
        OpenedLink seen = links.open(token);
        if (!(seen instanceof OpenedLink.Valid valid) || !valid.subject().purpose().equals(PURPOSE)) {
            return seen;
        }
        OpenedLink link = links.use(token);
        if (link instanceof OpenedLink.Valid) {
            OrderDelay delay = desk.lock(valid.subject().key());
            if (keep(delay, answer, CUSTOMER)) {
                process.customerAnswered(delay.orderNumber());
            }
        }
        return link;
    }

    /**
     * What the customer wants, once he or a clerk has answered or the time has passed.
     *
     * @param entered what a clerk entered; counts only if the customer has not answered
     */
    public DelayAnswer settle(String delayNumber, Optional<DelayAnswer> entered, DelayAnswer silenceMeans) {
        OrderDelay delay = desk.lock(delayNumber);
        if (delay.answer() == null && entered.isPresent()) {
            keep(delay, entered.get(), currentUser.find().orElse(HOUSE));
        } else if (delay.answer() == null && delay.answer(silenceMeans, HOUSE)) {
            timeline.record(delay.orderNumber(), "DELAY_ANSWERED", "Silence: the customer " + silenceMeans.title(), HOUSE);
        }
        links.revoke(subject(delay));
        delay.endQuestion();
        return delay.answer();
    }

    private boolean keep(OrderDelay delay, DelayAnswer answer, String by) {
        boolean first = delay.answer(answer, by);
        if (first) {
            timeline.record(delay.orderNumber(), "DELAY_ANSWERED", "The customer " + answer.title(), by);
        }
        return first;
    }

    private static LinkSubject subject(OrderDelay delay) {
        return new LinkSubject(PURPOSE, delay.orderNumber(), delay.number());
    }
}
