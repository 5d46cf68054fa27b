package io.orderway.reporting.application.sheet;

import io.orderway.cancellation.CancellationReason;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShipmentState;
import io.orderway.reporting.application.Amount;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.reporting.application.sheet.Action.Option;
import io.orderway.shared.ShipmentNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What may be corrected on the sheet itself, as far as the order and its reader allow. */
@Component
class SheetActions {

    private static final int LONGEST_REASON = 300;
    private static final Set<ShipmentState> PICKABLE = EnumSet.of(ShipmentState.OPEN, ShipmentState.PICKED, ShipmentState.PACKED);
    private static final Set<ShipmentState> NOT_ON_ITS_WAY = EnumSet.of(ShipmentState.DELIVERED, ShipmentState.CONFIRMED, ShipmentState.LOST,
            ShipmentState.CALLED_BACK, ShipmentState.CANCELLED);
    private static final Set<ShipmentState> MAY_BE_MISSED = EnumSet.of(ShipmentState.HANDED_OVER, ShipmentState.DELIVERED);

    private final ReadingRights rights;

    SheetActions(ReadingRights rights) {
        this.rights = rights;
    }

    Action note(OrderView order) {
        return Action.form("note", "Write a note", path(order, "notes"), "Save note",
                new Field("text", "Note", "textarea", true, null, 2000, null, List.of())).explained("Colleagues read it on the order.");
    }

    /** @param missable shipments of which a customer can say that he does not have them */
    List<Action> ofOrder(OrderView order, List<ShipmentNumber> missable) {
        if (!rights.mayReadAllOrders()) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>(inVerification(order) ? List.of(otherCustomer(order)) : notReceived(order, missable));
        if (!order.state().isEnd()) {
            if (!inVerification(order)) {
                actions.add(ChangeForm.of(order));
            }
            actions.add(cancel(order));
        }
        if (order.promisedDate() != null && !order.state().isEnd() && !hasArrived(order)) {
            actions.add(late(order));
        }
        return actions;
    }

    private static Action otherCustomer(OrderView order) {
        return Action.form("customer", "Other customer", path(order, "customer"), "Assign",
                Field.text("customerNumber", "Customer number", order.customerNumber(), 40).needed(), reason());
    }

    private static Action cancel(OrderView order) {
        List<Option> reasons = Arrays.stream(CancellationReason.values()).map(reason -> new Option(reason.name(), reason.words())).toList();
        return Action.form("cancel", "Cancel order", path(order, "cancellations"), "Cancel what has not left the house",
                Field.select("reason", "Why", null, reasons), new Field("remark", "Remark", "textarea", false, null, 1000, null, List.of()),
                Field.of("effectiveOn", "Only from this day on", "date", null)).explained("What was done for it is undone first, and a parcel on its way is called back where its carrier does that; the customer is told.");
    }

    private static Action late(OrderView order) {
        return Action.form("delay", "It will be late", path(order, "delay"), "Tell the customer",
                Field.of("newDate", "New date, if one is known", "date", null)).explained("The customer is told and asked what he wishes.");
    }

    private static boolean hasArrived(OrderView order) {
        return !order.shipments().isEmpty() && order.goods().stream().allMatch(line -> line.open() <= 0)
                && order.shipments().stream().allMatch(shipment -> NOT_ON_ITS_WAY.contains(shipment.state()));
    }

    private static List<Action> notReceived(OrderView order, List<ShipmentNumber> missable) {
        return order.shipments().stream().filter(shipment -> MAY_BE_MISSED.contains(shipment.state()) && missable.contains(shipment.number()))
                .map(shipment -> Action.button("not-received-" + shipment.number(), "Customer has not received " + shipment.number(),
                        "/api/shipments/%s/not-received".formatted(shipment.number()))).toList();
    }

    List<Action> ofParty(OrderView order, PartyRole role) {
        boolean left = order.shipments().stream().anyMatch(shipment -> shipment.state().compareTo(ShipmentState.HANDED_OVER) >= 0
                && shipment.state() != ShipmentState.CANCELLED);
        if (left && role != PartyRole.BILL_TO || order.state().isEnd() || !rights.mayReadAllOrders()) {
            return List.of();
        }
        Party party = order.parties().getOrDefault(role, Party.UNKNOWN);
        return List.of(Action.form("party-" + role.name().toLowerCase(Locale.ROOT), "Correct", path(order, "parties/" + role), "Save",
                Field.text("name", "Name", party.name(), 200), Field.of("email", "E-mail", "email", party.email()),
                Field.of("phone", "Telephone", "tel", party.phone()), Field.text("street", "Street", party.street(), 200),
                Field.text("postcode", "Postcode", party.postcode(), 20), Field.text("city", "Town", party.city(), 100),
                Field.text("country", "Country (two letters)", party.country(), 2), reason()));
    }

    List<Action> ofLine(SheetContext context, OrderView.Line line) {
        OrderView order = context.order();
        if (isBeingPicked(context, line)) {
            return List.of(Action.form("found-" + line.lineNumber(), "Found",
                    "/api/shipments/%s/picks/%d".formatted(context.task().shipmentNumber(), line.lineNumber()), "Save",
                    new Field("found", "Pieces found", "number", true, null, null, "1", List.of())));
        }
        if (!inVerification(order)) {
            return List.of();
        }
        String price = line.unitPrice() == null ? null : Amount.of(line.unitPrice(), order.currency()).amount();
        return List.of(Action.form("line-" + line.lineNumber(), "Correct", path(order, "lines/" + line.lineNumber()), "Save",
                Field.text("sku", "Article", line.sku(), 40),
                new Field("quantity", "Pieces", "number", false, Integer.toString(line.wanted()), null, "1", List.of()),
                Field.of("unitPrice", "Net unit price", "number", price), reason().needed()));
    }

    private static boolean isBeingPicked(SheetContext context, OrderView.Line line) {
        return PickListTable.isBeside(context) && context.order().shipments().stream()
                .filter(shipment -> shipment.number().value().equals(context.task().shipmentNumber()) && PICKABLE.contains(shipment.state()))
                .flatMap(shipment -> shipment.lines().stream()).anyMatch(shipped -> shipped.lineNumber() == line.lineNumber());
    }

    private boolean inVerification(OrderView order) {
        return order.state() == OrderState.RECEIVED && rights.mayReadAllOrders();
    }

    private static Field reason() {
        return Field.text("reason", "Reason", null, LONGEST_REASON);
    }

    private static String path(OrderView order, String rest) {
        return "/api/orders/%s/%s".formatted(order.number(), rest);
    }
}
