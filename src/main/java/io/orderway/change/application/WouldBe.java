package io.orderway.change.application;

import io.orderway.change.ChangeAction;
import io.orderway.order.DeliveryWish;
import io.orderway.order.LineKind;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An order as it would be with a change. Prices are left as they are, and are missing on lines that are added. */
final class WouldBe implements ChangeAction.Handler {

    private final OrderView order;
    private final List<OrderView.Shipment> shipments;
    private final Map<PartyRole, Party> parties = new EnumMap<>(PartyRole.class);
    private final List<OrderView.Line> lines;
    private LocalDate requestedDate;
    private DeliveryWish wish;
    private boolean rushRequested;

    private WouldBe(OrderView order, boolean undone) {
        this.order = order;
        this.shipments = order.shipments().stream().filter(shipment -> !undone || shipment.state().hasLeft()).toList();
        this.parties.putAll(order.parties());
        this.requestedDate = order.requestedDate();
        this.wish = order.deliveryWish();
        this.rushRequested = order.rushRequested();
        this.lines = new ArrayList<>(order.lines());
        this.lines.replaceAll(line -> ordering(line, line.sku(), line.description(), line.quantity(), line.cancelled()));
    }

    /** @param undone true if what was done for goods in the house is undone first */
    static OrderView of(OrderView order, List<ChangeAction> actions, boolean undone) {
        WouldBe wouldBe = new WouldBe(order, undone);
        actions.forEach(action -> action.hand(wouldBe));
        return wouldBe.view(wouldBe.lines);
    }

    /** The order less pieces that have not left the house, with what was done for goods in the house undone. */
    static OrderView without(OrderView order, Map<Integer, Integer> pieces) {
        WouldBe wouldBe = new WouldBe(order, true);
        pieces.forEach((lineNumber, count) -> wouldBe.change(lineNumber, line -> wouldBe.ordering(line, line.sku(), line.description(), line.quantity(),
                line.cancelled() + count)));
        return wouldBe.view(wouldBe.lines);
    }

    static OrderView with(OrderView order, List<OrderView.Line> lines) {
        return new WouldBe(order, false).view(lines);
    }

    static OrderView.Line priced(OrderView.Line line, BigDecimal price) {
        return new OrderView.Line(line.lineNumber(), line.kind(), line.sku(), line.description(), line.quantity(), price, line.cancelled(), line.open(),
                line.asked());
    }

    @Override
    public void pieces(ChangeAction.Pieces action) {
        change(action.lineNumber(), line -> ordering(line, line.sku(), line.description(), action.pieces(), 0));
    }

    @Override
    public void dropLine(ChangeAction.DropLine action) {
        change(action.lineNumber(), line -> ordering(line, line.sku(), line.description(), line.quantity(), line.cancelled() + line.open()));
    }

    @Override
    public void addLine(ChangeAction.AddLine action) {
        lines.add(new OrderView.Line(lines.size() + 1, LineKind.GOODS, action.sku(), null, action.pieces(), null, 0, action.pieces(),
                new OrderView.Asked(action.sku(), action.pieces(), null)));
    }

    @Override
    public void otherArticle(ChangeAction.OtherArticle action) {
        change(action.lineNumber(), line -> ordering(line, action.sku(), null, line.quantity(), line.cancelled()));
    }

    @Override
    public void requestedDate(ChangeAction.RequestedDate action) {
        requestedDate = action.date();
    }

    @Override
    public void delivery(ChangeAction.Delivery action) {
        wish = action.wish();
    }

    /** How much it hurries is judged once the order says so. */
    @Override
    public void rush(ChangeAction.Rush action) {
        rushRequested = action.wanted();
    }

    @Override
    public void deliverTo(ChangeAction.DeliverTo action) {
        parties.put(PartyRole.SHIP_TO, action.party());
    }

    private void change(int lineNumber, UnaryOperator<OrderView.Line> change) {
        lines.replaceAll(line -> line.lineNumber() == lineNumber ? change.apply(line) : line);
    }

    private OrderView.Line ordering(OrderView.Line line, String sku, String description, int quantity, int cancelled) {
        int shipped = shipments.stream().flatMap(shipment -> shipment.lines().stream()).filter(piece -> piece.lineNumber() == line.lineNumber())
                .mapToInt(OrderView.ShipmentLine::quantity).sum();
        return new OrderView.Line(line.lineNumber(), line.kind(), sku, description, quantity, line.unitPrice(), cancelled,
                quantity - cancelled - shipped, line.asked());
    }

    private OrderView view(List<OrderView.Line> changed) {
        return new OrderView(order.number(), order.state(), order.channel(), order.externalReference(), order.customerReference(), order.customerNumber(),
                order.houseAccount(), order.documentDate(), order.receivedAt(), requestedDate, order.firstPromisedDate(), order.promisedDate(), wish,
                rushRequested, order.urgency(), order.shippingMethod(), order.currency(), order.remark(), order.bulk(), Map.copyOf(parties),
                List.copyOf(changed), shipments, order.kind(), order.link(), order.costCentre());
    }
}
