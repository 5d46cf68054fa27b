package io.orderway.reporting.application;

import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.notification.Message;
import io.orderway.notification.Messages;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.reporting.application.OrderSheet.MessageRow;
import io.orderway.reporting.application.OrderSheet.SheetCustomer;
import io.orderway.reporting.application.OrderSheet.SheetLine;
import io.orderway.reporting.application.OrderSheet.SheetParty;
import io.orderway.reporting.application.OrderSheet.SheetShipment;
import io.orderway.reporting.application.OrderSheet.ShippedLine;
import io.orderway.reporting.application.OrderSheet.TimelineRow;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the order sheet together. */
@Service
@Transactional(readOnly = true)
public class OrderSheets {

    private static final int LAST_ORDERS = 3;

    private final OrderReader orders;
    private final Customers customers;
    private final Timeline timeline;
    private final Messages messages;
    private final OrderRows rows;
    private final OrderTasks tasks;
    private final LineFacts lineFacts;
    private final OrderFlag.Judge flags;
    private final ReadingRights rights;

    OrderSheets(OrderReader orders, Customers customers, Timeline timeline, Messages messages, OrderRows rows, OrderTasks tasks,
            LineFacts lineFacts, OrderFlag.Judge flags, ReadingRights rights) {
        this.orders = orders;
        this.customers = customers;
        this.timeline = timeline;
        this.messages = messages;
        this.rows = rows;
        this.tasks = tasks;
        this.lineFacts = lineFacts;
        this.flags = flags;
        this.rights = rights;
    }

    /**
     * The sheet of the order that a task is about, for whoever may read the task.
     *
     * @throws NotFoundException                        if there is no such task, or it is about no order
     * @throws io.orderway.identity.NotAllowedException if it is not the user's to see
     */
    public OrderSheet ofTask(String taskId) {
        OrderTask task = tasks.get(taskId);
        return sheet(task, OrderNumber.of(task.orderNumber()));
    }

    /**
     * @throws NotFoundException                        if there is no such order
     * @throws io.orderway.identity.NotAllowedException if the user may see the orders of his tasks only
     */
    public OrderSheet ofOrder(OrderNumber number) {
        rights.requireAllOrders();
        return sheet(null, number);
    }

    private OrderSheet sheet(OrderTask task, OrderNumber number) {
        OrderView order = orders.find(number).orElseThrow(() -> new NotFoundException("There is no order " + number + "."));
        Optional<Customer> customer = Optional.ofNullable(order.customerNumber()).flatMap(customers::find);
        boolean prepaid = customer.map(known -> known.terms().payment().isPrepaid()).orElse(false);
        List<SheetLine> lines = lineFacts.lines(order, customer);
        return new OrderSheet(task, number.value(), order.state().name(), order.channel().name(), order.externalReference(),
                order.customerReference(), order.houseAccount(), order.documentDate(), order.receivedAt(), order.requestedDate(),
                order.firstPromisedDate(), order.promisedDate(), order.deliveryWish().name(), order.shippingMethod().name(),
                order.urgency().name(), order.rushRequested(), order.remark(), order.currency(),
                flags.flags(order.urgency(), order.party(PartyRole.SHIP_TO).country(), prepaid, order.houseAccount()),
                customer.map(this::customer).orElse(null), parties(order), lines, totals(order, lines), shipments(order),
                rows.lastOfCustomer(order, LAST_ORDERS), timeline(number), messages(number));
    }

    private SheetCustomer customer(Customer customer) {
        return new SheetCustomer(customer.number(), customer.name(), customer.terms().tier().name(), customer.contact().email(),
                customer.contact().phone(), customer.terms().payment().code(), customer.handling().blocked(),
                rights.mayReadCredit() ? Amount.of(customer.terms().creditLimit()) : null);
    }

    private static List<SheetParty> parties(OrderView order) {
        return Arrays.stream(PartyRole.values()).filter(order.parties()::containsKey)
                .map(role -> {
                    Party party = order.parties().get(role);
                    return new SheetParty(role.name(), party.name(), party.email(), party.phone(), party.street(), party.postcode(),
                            party.city(), party.country());
                })
                .toList();
    }

    private static OrderSheet.Totals totals(OrderView order, List<SheetLine> lines) {
        int pieces = order.goods().stream().mapToInt(OrderView.Line::wanted).sum();
        int parcels = order.shipments().stream().mapToInt(OrderView.Shipment::parcels).sum();
        return new OrderSheet.Totals(Amount.of(order.netTotal()), pieces, parcels, weight(order, lines));
    }

    private static long weight(OrderView order, List<SheetLine> lines) {
        long packed = order.shipments().stream().mapToLong(OrderView.Shipment::weightGrams).sum();
        long notPacked = lines.stream().filter(line -> line.weightGrams() != null).mapToLong(line -> {
            int onPackedShipments = order.shipments().stream().filter(shipment -> shipment.weightGrams() > 0)
                    .flatMap(shipment -> shipment.lines().stream()).filter(shipped -> shipped.lineNumber() == line.lineNumber())
                    .mapToInt(OrderView.ShipmentLine::quantity).sum();
            return (long) line.weightGrams() * (line.quantity() - line.cancelled() - onPackedShipments);
        }).sum();
        return packed + notPacked;
    }

    private static List<SheetShipment> shipments(OrderView order) {
        return order.shipments().stream()
                .map(shipment -> new SheetShipment(shipment.number().value(), shipment.state().name(), shipment.weightGrams(),
                        shipment.parcels(), shipment.lines().stream().map(line -> shipped(order, line)).toList()))
                .toList();
    }

    private static ShippedLine shipped(OrderView order, OrderView.ShipmentLine line) {
        String description = order.lines().stream().filter(ordered -> ordered.lineNumber() == line.lineNumber()).findFirst()
                .map(OrderView.Line::description).orElse(null);
        return new ShippedLine(line.lineNumber(), line.sku(), description, line.quantity());
    }

    private List<TimelineRow> timeline(OrderNumber number) {
        List<TimelineRow> entries = timeline.of(number).stream()
                .map(entry -> new TimelineRow(entry.at(), entry.type(), entry.detail(), entry.actor())).toList();
        return newestFirst(entries);
    }

    private List<MessageRow> messages(OrderNumber number) {
        return newestFirst(messages.of(number).stream().map(OrderSheets::message).toList());
    }

    private static MessageRow message(Message message) {
        return new MessageRow(message.id(), message.step().title(), message.state().name(), message.recipient(), message.recordedAt(),
                message.sentAt(), message.subject(), message.text(), message.failure());
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> reversed = new ArrayList<>(oldestFirst);
        Collections.reverse(reversed);
        return reversed;
    }
}
