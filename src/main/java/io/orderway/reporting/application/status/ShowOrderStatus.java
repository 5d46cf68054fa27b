package io.orderway.reporting.application.status;

import io.orderway.correspondence.StatusLinks;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.order.Timeline;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.reporting.application.status.CustomerWords.Gone;
import io.orderway.reporting.application.status.OrderStatus.Event;
import io.orderway.reporting.application.status.OrderStatus.Line;
import io.orderway.reporting.application.status.OrderStatus.Parcel;
import io.orderway.shared.OrderNumber;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an order to whoever has its link. Opening it does not use it up. */
@Service
public class ShowOrderStatus {

    private static final Set<ShipmentState> LEFT = EnumSet.of(ShipmentState.HANDED_OVER, ShipmentState.DELIVERED, ShipmentState.CONFIRMED);

    private final PublicLinks links;
    private final OrderReader orders;
    private final Timeline timeline;
    private final Consignments consignments;

    ShowOrderStatus(PublicLinks links, OrderReader orders, Timeline timeline, Consignments consignments) {
        this.links = links;
        this.orders = orders;
        this.timeline = timeline;
        this.consignments = consignments;
    }

    /** @return empty for a link that has expired, is for something else or never was: nobody can tell which */
    @Transactional(readOnly = true)
    public Optional<OrderStatus> byLink(String token) {
        return links.open(token) instanceof OpenedLink.Valid valid && valid.subject().purpose().equals(StatusLinks.PURPOSE)
                ? orders.find(valid.subject().orderNumber()).map(this::status) : Optional.empty();
    }

    private OrderStatus status(OrderView order) {
        List<Line> lines = order.goods().stream().map(line -> line(order, line)).toList();
        List<Parcel> parcels = parcels(order);
        Gone gone = gone(lines, parcels);
        boolean running = !order.state().isEnd();
        return new OrderStatus(order.number().value(), order.customerReference(), CustomerWords.state(order.state(), gone),
                running && gone != Gone.ARRIVED ? order.promisedDate() : null, running || order.state() == OrderState.COMPLETED ? lines : List.of(),
                parcels, events(order.number()));
    }

    private static Line line(OrderView order, OrderView.Line line) {
        int shipped = left(order).flatMap(shipment -> shipment.lines().stream())
                .filter(goods -> goods.lineNumber() == line.lineNumber()).mapToInt(OrderView.ShipmentLine::quantity).sum();
        int calledBack = order.shipments().stream().filter(shipment -> shipment.state() == ShipmentState.CALLED_BACK)
                .flatMap(shipment -> shipment.lines().stream()).filter(goods -> goods.lineNumber() == line.lineNumber())
                .mapToInt(OrderView.ShipmentLine::quantity).sum();
        return new Line(line.sku(), line.description(), line.wanted(), shipped, Math.max(0, line.wanted() - shipped - calledBack));
    }

    private static Gone gone(List<Line> lines, List<Parcel> parcels) {
        if (lines.stream().allMatch(line -> line.shipped() == 0)) {
            return Gone.NOTHING;
        }
        if (lines.stream().anyMatch(line -> line.open() > 0)) {
            return Gone.PART;
        }
        return parcels.stream().allMatch(Parcel::delivered) ? Gone.ARRIVED : Gone.EVERYTHING;
    }

    private List<Parcel> parcels(OrderView order) {
        return left(order).map(shipment -> {
            Optional<Consignment> consignment = consignments.find(shipment.number()).filter(found -> !found.collected());
            return new Parcel(shipment.number().value(), consignment.map(Consignment::carrier).orElse(null),
                    consignment.map(Consignment::trackingNumber).orElse(null),
                    consignment.map(Consignment::trackingUrl).filter(url -> url.matches("https?://.*")).orElse(null),
                    shipment.state() != ShipmentState.HANDED_OVER);
        }).toList();
    }

    private static Stream<OrderView.Shipment> left(OrderView order) {
        return order.shipments().stream().filter(shipment -> LEFT.contains(shipment.state()));
    }

    private List<Event> events(OrderNumber number) {
        return timeline.of(number).stream()
                .flatMap(entry -> CustomerWords.event(entry.type()).map(words -> new Event(entry.at(), words)).stream())
                .sorted(Comparator.comparing(Event::at).reversed()).toList();
    }
}
