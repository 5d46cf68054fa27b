package io.orderway.order.application;

import io.orderway.order.OrderPromise;
import io.orderway.order.OrderOfSender;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.UnknownOrderException;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.order.domain.CustomerOrders;
import io.orderway.order.domain.OrderLine;
import io.orderway.order.domain.Shipment;
import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows orders as they stand. */
@Service
@Transactional(readOnly = true)
class OrderViews implements OrderReader {

    private final OrderAccess access;
    private final CustomerOrders orders;

    OrderViews(OrderAccess access, CustomerOrders orders) {
        this.access = access;
        this.orders = orders;
    }

    @Override
    public Optional<OrderView> find(OrderNumber number) {
        return access.find(number).map(OrderViews::view);
    }

    @Override
    public OrderView get(OrderNumber number) {
        return find(number).orElseThrow(() -> new UnknownOrderException(number));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public OrderView lock(OrderNumber number) {
        return view(access.lock(number));
    }

    @Override
    public Optional<OrderPromise> promise(OrderNumber number) {
        return orders.promise(number);
    }

    @Override
    public List<OrderPromise> promises(Collection<OrderNumber> numbers) {
        return orders.promises(numbers);
    }

    @Override
    public List<OrderView> ofCustomer(String customerNumber, Instant before, int limit) {
        return orders.findByCustomerNumberAndReceivedAtBeforeOrderByReceivedAtDescIdDesc(customerNumber, before, Limit.of(limit)).stream()
                .map(OrderViews::view).toList();
    }

    @Override
    public List<OrderOfSender> ofEmail(String email, int limit) {
        return orders.ofEmail(email.toLowerCase(Locale.ROOT), Limit.of(limit));
    }

    @Override
    public List<OrderView> page(OrderState state, int page, int size) {
        return orders.page(state, PageRequest.of(page, size)).stream().map(OrderViews::view).toList();
    }

    @Override
    public long count(OrderState state) {
        return orders.count(state);
    }

    private static OrderView view(CustomerOrder order) {
        return new OrderView(order.number(), order.state(), order.channel(), order.externalReference(), order.customerReference(),
                order.customerNumber(), order.isHouseAccount(), order.documentDate(), order.receivedAt(), order.requestedDate(),
                order.firstPromisedDate(), order.promisedDate(), order.deliveryWish(), order.isRushRequested(), order.urgency(),
                order.shippingMethod(), order.currency(), order.remark(), order.isBulk(), Map.copyOf(order.parties()),
                order.lines().stream().map(line -> view(order, line)).toList(),
                order.shipments().stream().map(shipment -> view(order, shipment)).toList(), order.kind(), order.link(), order.costCentre());
    }

    private static OrderView.Line view(CustomerOrder order, OrderLine line) {
        return new OrderView.Line(line.lineNumber(), line.kind(), line.sku(), line.description(), line.quantity(), line.unitPrice(),
                line.cancelled(), order.open(line), new OrderView.Asked(line.askedSku(), line.askedQuantity(), line.askedUnitPrice()));
    }

    private static OrderView.Shipment view(CustomerOrder order, Shipment shipment) {
        List<OrderView.ShipmentLine> lines = shipment.pieces().entrySet().stream()
                .map(piece -> new OrderView.ShipmentLine(piece.getKey(), order.line(piece.getKey()).sku(), piece.getValue())).toList();
        return new OrderView.Shipment(shipment.number(), shipment.state(), shipment.weightGrams(), shipment.parcels(), lines);
    }
}
