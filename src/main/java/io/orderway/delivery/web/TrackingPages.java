package io.orderway.delivery.web;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.delivery.Deliveries;
import io.orderway.delivery.TrackedDelivery;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.TrackingLink;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer follows his parcels. It says where they are, and nothing about people. */
@Controller
class TrackingPages {

    private static final String VIEW = "public/track-shipment";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final PublicLinks links;
    private final Deliveries deliveries;
    private final WorkingCalendar calendar;

    TrackingPages(PublicLinks links, Deliveries deliveries, WorkingCalendar calendar) {
        this.links = links;
        this.deliveries = deliveries;
        this.calendar = calendar;
    }

    record Row(String when, String what, String where) {
    }

    @GetMapping(TrackingLink.PATH + "{token}")
    ModelAndView show(@PathVariable String token) {
        return shipment(links.open(token)).flatMap(deliveries::find).map(this::page)
                .orElseGet(() -> new ModelAndView(VIEW, Map.of(), HttpStatus.NOT_FOUND));
    }

    private static Optional<ShipmentNumber> shipment(OpenedLink link) {
        return link instanceof OpenedLink.Valid valid && valid.subject().purpose().equals(TrackingLink.PURPOSE)
                ? Optional.of(valid.subject()).map(LinkSubject::key).map(ShipmentNumber::of) : Optional.empty();
    }

    private ModelAndView page(TrackedDelivery delivery) {
        List<Row> rows = delivery.events().stream()
                .map(event -> new Row(moment(event.occurredAt()), event.status().title(), event.place())).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("shipmentNumber", delivery.shipment().value());
        model.put("trackingNumber", delivery.trackingNumber());
        model.put("expectedOn", delivery.expectedOn().format(DAY));
        model.put("deliveredAt", delivery.deliveredAt() == null ? null : moment(delivery.deliveredAt()));
        model.put("rows", rows);
        return new ModelAndView(VIEW, model, HttpStatus.OK);
    }

    private String moment(Instant instant) {
        return instant.atZone(calendar.zone()).format(MOMENT);
    }
}
