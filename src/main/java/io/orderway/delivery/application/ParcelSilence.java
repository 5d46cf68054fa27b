package io.orderway.delivery.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.delivery.domain.Delivery;
import io.orderway.delivery.domain.TrackingEvent;
import io.orderway.delivery.domain.TrackingEvents;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.shipping.Consignment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows until when a carrier's silence is nothing to worry about. */
@Component
class ParcelSilence {

    private final TrackingEvents events;
    private final SilenceTables tables;
    private final WorkingCalendar calendar;
    private final String houseCountry;

    ParcelSilence(TrackingEvents events, SilenceTables tables, WorkingCalendar calendar,
            @Value("${orderway.calendar.country:GB}") String houseCountry) {
        this.events = events;
        this.tables = tables;
        this.calendar = calendar;
        this.houseCountry = houseCountry;
    }

    /**
     * The moment from which the parcel is looked for: the day up to which a search has found that there is time, or else so long after the
     * carrier's last word or the end of his time as the table allows, whichever comes first.
     */
    Instant endsAt(Delivery delivery, Consignment consignment, OrderView order) {
        LocalDate lastGoodDay = delivery.waitUntil() == null ? byTable(delivery, consignment, order) : delivery.waitUntil();
        return lastGoodDay.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    /** The last day on which a carrier who has just spoken may be silent. */
    LocalDate mayLastUntil(Consignment consignment, OrderView order) {
        return calendar.plusWorkingDays(calendar.today(), limits(consignment, order).silentDays());
    }

    private SilenceTables.Limits limits(Consignment consignment, OrderView order) {
        String country = Objects.requireNonNullElse(order.party(PartyRole.SHIP_TO).country(), houseCountry);
        return tables.limits(consignment.service(), country);
    }

    private LocalDate byTable(Delivery delivery, Consignment consignment, OrderView order) {
        SilenceTables.Limits limits = limits(consignment, order);
        LocalDate silent = calendar.plusWorkingDays(lastWord(delivery), limits.silentDays());
        LocalDate overdue = calendar.plusWorkingDays(delivery.expectedOn(), limits.overdueDays());
        return Collections.min(List.of(silent, overdue));
    }

    private LocalDate lastWord(Delivery delivery) {
        return events.findByShipmentNumberOrderByOccurredAtAscIdAsc(delivery.shipment().value()).stream()
                .map(TrackingEvent::occurredAt).reduce((earlier, later) -> later)
                .orElse(delivery.handedOverAt()).atZone(calendar.zone()).toLocalDate();
    }
}
