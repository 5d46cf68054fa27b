package io.orderway.loss.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.delivery.ParcelSearches;
import io.orderway.loss.LossEvent;
import io.orderway.loss.domain.ParcelLoss;
import io.orderway.loss.domain.TraceResult;
import io.orderway.order.Timeline;
import io.orderway.publiclink.PublicLinks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for a parcel, keeps the customer informed and notes what was found. */
@Service
@Transactional
public class SearchParcel {

    private final LossDesk desk;
    private final ParcelSearches deliveries;
    private final Claims claims;
    private final PublicLinks links;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SearchParcel(LossDesk desk, ParcelSearches deliveries, Claims claims, PublicLinks links, Timeline timeline, WorkingCalendar calendar,
            ApplicationEventPublisher events, Clock clock) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.claims = claims;
        this.links = links;
        this.timeline = timeline;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** @param rhythm of updates, as an ISO 8601 repeating interval such as R/P2D */
    public void tellBegin(String lossNumber, String rhythm) {
        ParcelLoss loss = desk.get(lossNumber);
        events.publishEvent(new LossEvent.SearchBegun(loss.orderNumber(), loss.shipment(), lossNumber, loss.cause(), nextWord(rhythm)));
    }

    public void tellGoesOn(String lossNumber, String rhythm) {
        ParcelLoss loss = desk.get(lossNumber);
        events.publishEvent(new LossEvent.SearchGoesOn(loss.orderNumber(), loss.shipment(), nextWord(rhythm)));
    }

    private LocalDate nextWord(String rhythm) {
        return calendar.plusWorkingDays(calendar.today().plus(Period.parse(rhythm.substring(rhythm.indexOf('P')))), 0);
    }

    /** @param result as the clerk entered it; counts only if the carrier has not spoken himself */
    public void enterTrace(String lossNumber, TraceResult result, LocalDate until) {
        desk.lock(lossNumber).trace(result, until);
    }

    @Transactional(readOnly = true)
    public boolean isFound(String lossNumber) {
        return desk.get(lossNumber).isFound();
    }

    public void declareLost(String lossNumber) {
        ParcelLoss loss = desk.lock(lossNumber);
        if (loss.lose()) {
            timeline.record(loss.orderNumber(), "PARCEL_LOST", loss.shipment().value());
        }
    }

    /** The delivery is locked before the loss, as by the carrier's events. */
    public void recordFound(String lossNumber) {
        ParcelLoss seen = desk.get(lossNumber);
        deliveries.found(seen.shipment(), seen.waitUntil());
        ParcelLoss loss = desk.lock(lossNumber);
        if (loss.find(clock.instant())) {
            links.revoke(ChooseRemedy.subject(loss));
            claims.parcelFound(loss);
            timeline.record(loss.orderNumber(), "PARCEL_FOUND", loss.shipment().value());
        }
    }

    public void tellFound(String lossNumber) {
        ParcelLoss loss = desk.get(lossNumber);
        events.publishEvent(new LossEvent.ParcelFound(loss.orderNumber(), loss.shipment(), lossNumber, loss.waitUntil()));
    }
}
