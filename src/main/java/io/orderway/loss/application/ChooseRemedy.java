package io.orderway.loss.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.identity.CurrentUser;
import io.orderway.loss.LossEvent;
import io.orderway.loss.Remedy;
import io.orderway.loss.domain.ParcelLoss;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the customer what he wants for a lost parcel, and keeps the answer that comes first. */
@Service
@Transactional
public class ChooseRemedy {

    public static final String PURPOSE = "choose-remedy";
    public static final String PATH = "/p/remedy/";
    private static final int WORKING_DAYS_TO_CHOOSE = 5;
    private static final String CUSTOMER = "Customer";
    private static final String TABLE = "Orderway";

    private final LossDesk desk;
    private final LostGoods goods;
    private final LossTables tables;
    private final LossProcess process;
    private final OrderReader orders;
    private final PublicLinks links;
    private final PublicPages pages;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final String houseCountry;

    ChooseRemedy(LossDesk desk, LostGoods goods, LossTables tables, LossProcess process, OrderReader orders, PublicLinks links, PublicPages pages,
            Timeline timeline, WorkingCalendar calendar, CurrentUser currentUser, ApplicationEventPublisher events,
            @Value("${orderway.calendar.country:GB}") String houseCountry) {
        this.desk = desk;
        this.goods = goods;
        this.tables = tables;
        this.process = process;
        this.orders = orders;
        this.links = links;
        this.pages = pages;
        this.timeline = timeline;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.events = events;
        this.houseCountry = houseCountry;
    }

    static LinkSubject subject(ParcelLoss loss) {
        return new LinkSubject(PURPOSE, loss.orderNumber(), loss.number());
    }

    /** Issues the link and has the customer asked. */
    public void ask(String lossNumber) {
        ParcelLoss loss = desk.get(lossNumber);
        Instant until = calendar.inWorkingDays(WORKING_DAYS_TO_CHOOSE).toInstant();
        String token = links.issue(subject(loss), until);
        timeline.record(loss.orderNumber(), "REMEDY_ASKED", loss.shipment().value());
        events.publishEvent(new LossEvent.RemedyAsked(loss.orderNumber(), loss.shipment(), lossNumber, pages.url(PATH + token),
                until.atZone(calendar.zone()).toLocalDate()));
    }

    /** The customer has pressed a button. A link for something else is left alone. */
    public OpenedLink chooseByLink(String token, Remedy remedy) {
        OpenedLink seen = links.open(token);
        if (!(seen instanceof OpenedLink.Valid valid) || !valid.subject().purpose().equals(PURPOSE)) {
            return seen;
        }
        OpenedLink link = links.use(token);
        if (link instanceof OpenedLink.Valid) {
            ParcelLoss loss = desk.lock(valid.subject().key());
            if (keep(loss, remedy, CUSTOMER)) {
                process.remedyChosen(loss.shipment());
            }
        }
        return link;
    }

    /** What holds, for the page behind a used link; empty until something was chosen. */
    @Transactional(readOnly = true)
    public Optional<Remedy> chosen(String lossNumber) {
        return Optional.ofNullable(desk.get(lossNumber).remedy());
    }

    /**
     * What holds.
     *
     * @param paidOrder  the order that was paid for the parcel's goods; a replacement's original
     * @param paidAmount what the customer was to pay for them, with tax
     */
    public record Settled(Remedy remedy, OrderNumber paidOrder, Money paidAmount) {
    }

    /**
     * What the customer gets, once he or a clerk has chosen or the time has passed.
     *
     * @param choice what a clerk entered; counts only if the customer has not answered
     */
    public Settled settle(String lossNumber, Optional<Remedy> choice) {
        ParcelLoss loss = desk.lock(lossNumber);
        if (loss.remedy() == null && choice.isPresent()) {
            keep(loss, choice.get(), currentUser.find().orElse(TABLE));
        } else if (loss.remedy() == null) {
            LossTables.Choice byTable = tables.withoutAnswer(goods.areInStock(loss.shipment()), zone(loss));
            loss.choose(byTable.remedy(), TABLE);
            timeline.record(loss.orderNumber(), "REMEDY_CHOSEN",
                    "%s: %s. %s".formatted(loss.shipment(), byTable.remedy().title(), byTable.reason()), TABLE);
        }
        links.revoke(subject(loss));
        return new Settled(loss.remedy(), goods.paidFor(loss.orderNumber()).number(), goods.gross(loss.shipment()));
    }

    /** A manager decides anew, because what was chosen was not carried out. */
    public void change(String lossNumber, Remedy remedy) {
        ParcelLoss loss = desk.lock(lossNumber);
        loss.changeRemedy(remedy, currentUser.find().orElse(TABLE));
        timeline.record(loss.orderNumber(), "REMEDY_CHANGED", "%s: %s".formatted(loss.shipment(), remedy.title()));
    }

    private boolean keep(ParcelLoss loss, Remedy remedy, String by) {
        boolean first = loss.choose(remedy, by);
        if (first) {
            timeline.record(loss.orderNumber(), "REMEDY_CHOSEN", "%s: %s".formatted(loss.shipment(), remedy.title()), by);
        }
        return first;
    }

    private String zone(ParcelLoss loss) {
        return tables.zone(Objects.requireNonNullElse(orders.get(loss.orderNumber()).party(PartyRole.SHIP_TO).country(), houseCountry));
    }
}
