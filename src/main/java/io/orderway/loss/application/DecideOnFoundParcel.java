package io.orderway.loss.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.identity.CurrentUser;
import io.orderway.inventory.Stock;
import io.orderway.loss.FoundParcelAnswer;
import io.orderway.loss.LossEvent;
import io.orderway.loss.domain.ParcelLoss;
import io.orderway.order.Timeline;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.Sku;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a parcel that was delivered after the customer had got something else for it. */
@Service
@Transactional
public class DecideOnFoundParcel {

    public static final String PURPOSE = "found-parcel";
    public static final String PATH = "/p/found-parcel/";
    private static final int WORKING_DAYS_TO_ANSWER = 10;
    private static final String CUSTOMER = "Customer";

    private final LossDesk desk;
    private final LostGoods goods;
    private final Stock stock;
    private final LossProcess process;
    private final PublicLinks links;
    private final PublicPages pages;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    DecideOnFoundParcel(LossDesk desk, LostGoods goods, Stock stock, LossProcess process, PublicLinks links, PublicPages pages, Timeline timeline,
            WorkingCalendar calendar, CurrentUser currentUser, ApplicationEventPublisher events) {
        this.desk = desk;
        this.goods = goods;
        this.stock = stock;
        this.process = process;
        this.links = links;
        this.pages = pages;
        this.timeline = timeline;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** What is known once there is an answer, or its time has passed. */
    public record Decided(boolean goodsComeBack, boolean answeredByCustomer, int netValue) {
    }

    public void ask(String lossNumber) {
        ParcelLoss loss = desk.get(lossNumber);
        Instant until = calendar.inWorkingDays(WORKING_DAYS_TO_ANSWER).toInstant();
        String token = links.issue(subject(loss), until);
        events.publishEvent(new LossEvent.FoundParcelAsked(loss.orderNumber(), loss.shipment(), lossNumber, loss.remedy(), pages.url(PATH + token),
                until.atZone(calendar.zone()).toLocalDate()));
    }

    /** The customer has pressed a button. A link for something else is left alone. */
    public OpenedLink answerByLink(String token, FoundParcelAnswer answer) {
        OpenedLink seen = links.open(token);
        if (!(seen instanceof OpenedLink.Valid valid) || !valid.subject().purpose().equals(PURPOSE)) {
            return seen;
        }
        OpenedLink link = links.use(token);
        if (link instanceof OpenedLink.Valid) {
            ParcelLoss loss = desk.lock(valid.subject().key());
            if (keep(loss, answer, CUSTOMER)) {
                process.foundParcelAnswered(loss.shipment());
            }
        }
        return link;
    }

    /** What holds, for the page behind a used link. */
    @Transactional(readOnly = true)
    public Optional<FoundParcelAnswer> answer(String lossNumber) {
        return Optional.ofNullable(desk.get(lossNumber).foundAnswer());
    }

    /** @param choice what a clerk entered; counts only if the customer has not answered. Without any answer the customer keeps the parcel */
    public Decided settle(String lossNumber, Optional<FoundParcelAnswer> choice) {
        ParcelLoss loss = desk.lock(lossNumber);
        if (loss.foundAnswer() == null) {
            keep(loss, choice.orElse(FoundParcelAnswer.KEEPS), choice.flatMap(entered -> currentUser.find()).orElse("Orderway"));
        }
        links.revoke(subject(loss));
        return new Decided(loss.foundAnswer() != FoundParcelAnswer.KEEPS, CUSTOMER.equals(loss.foundAnswerBy()) || choice.isPresent(),
                goods.net(loss.shipment()).amount().setScale(0, RoundingMode.CEILING).intValue());
    }

    /** What the warehouse found in a parcel that came back. */
    public enum Condition {
        SELLABLE, DAMAGED, NOT_ARRIVED
    }

    public void takeIn(String lossNumber, Condition condition) {
        ParcelLoss loss = desk.lock(lossNumber);
        String what = switch (condition) {
            case SELLABLE -> "is back; its goods are in stock again";
            case DAMAGED -> "is back; its goods cannot be sold any more";
            case NOT_ARRIVED -> "did not come back";
        };
        timeline.record(loss.orderNumber(), "FOUND_PARCEL_TAKEN_IN", "%s %s".formatted(loss.shipment(), what));
        if (condition != Condition.NOT_ARRIVED) {
            boolean sellable = condition == Condition.SELLABLE;
            goods.of(loss.shipment()).forEach(line -> stock.takeBack(Sku.of(line.sku()), sellable ? line.quantity() : 0,
                    sellable ? 0 : line.quantity(), "Lost shipment %s came back".formatted(loss.shipment())));
        }
    }

    public void recordKept(String lossNumber, boolean charged) {
        ParcelLoss loss = desk.get(lossNumber);
        timeline.record(loss.orderNumber(), "FOUND_PARCEL_KEPT",
                "%s: %s".formatted(loss.shipment(), charged ? "the customer pays for it" : "left to the customer"));
    }

    private boolean keep(ParcelLoss loss, FoundParcelAnswer answer, String by) {
        boolean first = loss.answerFound(answer, by);
        if (first) {
            timeline.record(loss.orderNumber(), "FOUND_PARCEL_DECIDED", "%s: %s".formatted(loss.shipment(), answer.title()), by);
        }
        return first;
    }

    private static LinkSubject subject(ParcelLoss loss) {
        return new LinkSubject(PURPOSE, loss.orderNumber(), loss.number());
    }
}
