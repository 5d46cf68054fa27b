package io.orderway.order.application;

import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderEvent;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.order.domain.OrderLine;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what an order says; the timeline keeps old, new and reason, but nothing about a person. */
@Service
@Transactional
class OrderEdits implements OrderCorrections {

    private final OrderAccess access;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    OrderEdits(OrderAccess access, Timeline timeline, ApplicationEventPublisher events) {
        this.access = access;
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    public void assignCustomer(OrderNumber number, String customerNumber, String reason) {
        CustomerOrder order = access.lock(number);
        String before = order.customerNumber();
        order.assignCustomer(customerNumber);
        record(number, "CUSTOMER_ASSIGNED", "Customer %s instead of %s".formatted(customerNumber, before), reason);
    }

    @Override
    public void correctParty(OrderNumber number, PartyRole role, Party party, String reason) {
        access.lock(number).correctParty(role, party);
        record(number, "PARTY_CORRECTED", InWords.of(role) + " corrected", reason);
    }

    @Override
    public void correctPrice(OrderNumber number, int lineNumber, BigDecimal unitPrice, String reason) {
        CustomerOrder order = access.lock(number);
        OrderLine line = order.correctable(lineNumber);
        if (order.kind().isFree() && unitPrice.signum() != 0) {
            throw new ConflictException("Order %s is a %s order and costs nothing.".formatted(number, InWords.of(order.kind())));
        }
        Currency currency = Currency.getInstance(order.currency());
        BigDecimal before = line.unitPrice();
        line.correctPrice(unitPrice);
        record(number, "PRICE_CORRECTED", "Line %d: price %s instead of %s".formatted(lineNumber, InWords.price(unitPrice, currency),
                InWords.price(before, currency)), reason);
    }

    @Override
    public void correctSku(OrderNumber number, int lineNumber, String sku, String description, String reason) {
        OrderLine line = access.lock(number).correctable(lineNumber);
        String before = line.sku();
        line.correctSku(sku, description);
        record(number, "ARTICLE_CORRECTED", "Line %d: article %s instead of %s".formatted(lineNumber, sku, before), reason);
        events.publishEvent(new OrderEvent.LinesCorrected(number));
    }

    @Override
    public void correctQuantity(OrderNumber number, int lineNumber, int quantity, String reason) {
        OrderLine line = access.lock(number).correctable(lineNumber);
        int before = line.wanted();
        line.correctQuantity(quantity);
        record(number, "QUANTITY_CORRECTED", "Line %d: %s instead of %d".formatted(lineNumber, InWords.counted(quantity, "piece"), before), reason);
        events.publishEvent(new OrderEvent.LinesCorrected(number));
    }

    @Override
    public void dropLine(OrderNumber number, int lineNumber, String reason) {
        OrderLine line = access.lock(number).correctable(lineNumber);
        int before = line.wanted();
        line.drop();
        record(number, "LINE_DROPPED", "Line %d: %d of %d pieces dropped".formatted(lineNumber, before - line.wanted(), before), reason);
        events.publishEvent(new OrderEvent.LinesCorrected(number));
    }

    @Override
    public int addLine(OrderNumber number, String sku, String description, int quantity, BigDecimal unitPrice, String reason) {
        CustomerOrder order = access.lock(number);
        OrderLine line = order.addGoods(sku, description, quantity, unitPrice);
        int lineNumber = line.lineNumber();
        record(number, "LINE_ADDED", "Line %d: %s of %s at %s".formatted(lineNumber, InWords.counted(quantity, "piece"), sku,
                InWords.price(line.unitPrice(), Currency.getInstance(order.currency()))), reason);
        events.publishEvent(new OrderEvent.LinesCorrected(number));
        return lineNumber;
    }

    @Override
    public void correctDeliveryWish(OrderNumber number, DeliveryWish wish, String reason) {
        CustomerOrder order = access.lock(number);
        DeliveryWish before = order.deliveryWish();
        order.correctDeliveryWish(wish);
        record(number, "DELIVERY_WISH_CORRECTED", "Delivery %s instead of %s".formatted(InWords.of(wish), InWords.of(before)), reason);
    }

    @Override
    public void correctRushRequest(OrderNumber number, boolean rushRequested, String reason) {
        access.lock(number).correctRushRequest(rushRequested);
        record(number, "RUSH_REQUEST_CORRECTED", rushRequested ? "The customer wants it to hurry" : "It need not hurry any more", reason);
    }

    @Override
    public void correctRequestedDate(OrderNumber number, LocalDate requestedDate, String reason) {
        CustomerOrder order = access.lock(number);
        LocalDate before = order.requestedDate();
        order.correctRequestedDate(requestedDate);
        record(number, "REQUESTED_DATE_CORRECTED", "%s instead of %s".formatted(InWords.of(requestedDate), InWords.of(before)), reason);
    }

    @Override
    public void completeLines(OrderNumber number, List<LineCompletion> completions) {
        CustomerOrder order = access.lock(number);
        completions.forEach(known -> order.correctable(known.lineNumber()).complete(known.unitPrice(), known.description()));
        timeline.record(number, "LINES_COMPLETED", InWords.counted(completions.size(), "line") + " completed from agreed prices and catalogue");
    }

    private void record(OrderNumber number, String type, String change, String reason) {
        timeline.record(number, type, reason == null ? change : change + " (" + reason + ")");
    }
}
