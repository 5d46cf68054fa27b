package io.orderway.reporting.application;

import io.orderway.correspondence.IncomingMessages;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.document.Documents;
import io.orderway.document.IssuedDocument;
import io.orderway.notification.Message;
import io.orderway.notification.Messages;
import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.reporting.application.OrderDetails.Asked;
import io.orderway.reporting.application.OrderDetails.DocumentDetails;
import io.orderway.reporting.application.OrderDetails.LineDetails;
import io.orderway.reporting.application.OrderDetails.MessageDetails;
import io.orderway.reporting.application.OrderDetails.PartyDetails;
import io.orderway.reporting.application.OrderDetails.ShipmentDetails;
import io.orderway.reporting.application.OrderDetails.ReceivedDetails;
import io.orderway.reporting.application.OrderDetails.ShippedLine;
import io.orderway.reporting.application.OrderDetails.TimelineEntry;
import io.orderway.shared.OrderNumber;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an order with all that belongs to it. */
@Service
public class ShowOrder {

    private final OrderReader orders;
    private final Timeline timeline;
    private final Messages messages;
    private final Documents documents;
    private final LinkedOrders linked;
    private final IncomingMessages received;
    private final ReadingRights rights;

    ShowOrder(OrderReader orders, Timeline timeline, Messages messages, Documents documents, LinkedOrders linked, IncomingMessages received,
            ReadingRights rights) {
        this.orders = orders;
        this.timeline = timeline;
        this.messages = messages;
        this.documents = documents;
        this.linked = linked;
        this.received = received;
        this.rights = rights;
    }

    /**
     * @throws io.orderway.order.UnknownOrderException  if there is no such order
     * @throws io.orderway.identity.NotAllowedException if the user may see the orders of his tasks only
     */
    @Transactional(readOnly = true)
    public OrderDetails show(OrderNumber number) {
        rights.requireAllOrders();
        OrderView order = orders.get(number);
        return new OrderDetails(number.value(), order.state().name(), order.channel().name(), order.externalReference(),
                order.customerReference(), order.customerNumber(), order.houseAccount(), order.documentDate(), order.receivedAt(),
                order.requestedDate(), order.firstPromisedDate(), order.promisedDate(), order.deliveryWish().name(),
                order.shippingMethod().name(), order.urgency().name(), order.rushRequested(), order.remark(), Amount.of(order.netTotal()),
                parties(order), order.lines().stream().map(line -> line(line, order.currency())).toList(),
                order.shipments().stream().map(ShowOrder::shipment).toList(),
                documents.ofOrder(number).stream().map(ShowOrder::document).toList(),
                messages.of(number).stream().map(ShowOrder::message).toList(),
                timeline.of(number).stream().map(entry -> new TimelineEntry(entry.at(), entry.type(), entry.detail(), entry.actor())).toList(),
                order.kind().name(), order.costCentre(), original(order), linked.of(number).stream().map(ShowOrder::linkedOrder).toList(),
                received.of(number).stream().map(ShowOrder::received).toList());
    }

    private OrderDetails.LinkedOrder original(OrderView order) {
        if (order.link() == null) {
            return null;
        }
        OrderView original = orders.get(order.link().original());
        return linkedOrder(new LinkedOrders.Linked(original.number(), original.kind(), order.link().reason(), original.state()));
    }

    private static OrderDetails.LinkedOrder linkedOrder(LinkedOrders.Linked other) {
        return new OrderDetails.LinkedOrder(other.number().value(), other.kind().name(), other.reason(), other.state().name(),
                "/api/orders/" + other.number());
    }

    private static List<PartyDetails> parties(OrderView order) {
        return Arrays.stream(PartyRole.values()).filter(order.parties()::containsKey)
                .map(role -> party(role, order.parties().get(role))).toList();
    }

    private static PartyDetails party(PartyRole role, Party party) {
        return new PartyDetails(role.name(), party.name(), party.email(), party.phone(), party.street(), party.postcode(), party.city(),
                party.country());
    }

    private static LineDetails line(OrderView.Line line, String currency) {
        OrderView.Asked asked = line.asked();
        return new LineDetails(line.lineNumber(), line.kind().name(), line.sku(), line.description(), line.quantity(), line.cancelled(),
                line.open(), Amount.of(line.unitPrice(), currency), Amount.of(line.value(currency)),
                new Asked(asked.sku(), asked.quantity(), Amount.of(asked.unitPrice(), currency)));
    }

    private static ShipmentDetails shipment(OrderView.Shipment shipment) {
        return new ShipmentDetails(shipment.number().value(), shipment.state().name(), shipment.weightGrams(), shipment.parcels(),
                shipment.lines().stream().map(line -> new ShippedLine(line.lineNumber(), line.sku(), line.quantity())).toList());
    }

    private static DocumentDetails document(IssuedDocument document) {
        return new DocumentDetails(document.title(), "/api/documents/" + document.id(), document.issuedAt());
    }

    private static ReceivedDetails received(ReceivedMessage message) {
        return new ReceivedDetails(message.id(), message.kind().name(), message.who(), message.receivedAt(), message.subject(), message.text(),
                message.matchedBy().name(), message.confidence().name());
    }

    private static MessageDetails message(Message message) {
        return new MessageDetails(message.id(), message.step().title(), message.state().name(), message.recipient(), message.recordedAt(),
                message.sentAt(), message.subject(), message.text(), message.failure());
    }
}
