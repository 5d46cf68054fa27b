package io.orderway.change;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** One thing that a change does to an order. Kept as JSON with the version of this list; a type that was stored once keeps its name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
        @JsonSubTypes.Type(value = ChangeAction.Pieces.class, name = "PIECES"),
        @JsonSubTypes.Type(value = ChangeAction.DropLine.class, name = "DROP_LINE"),
        @JsonSubTypes.Type(value = ChangeAction.AddLine.class, name = "ADD_LINE"),
        @JsonSubTypes.Type(value = ChangeAction.OtherArticle.class, name = "OTHER_ARTICLE"),
        @JsonSubTypes.Type(value = ChangeAction.RequestedDate.class, name = "REQUESTED_DATE"),
        @JsonSubTypes.Type(value = ChangeAction.Delivery.class, name = "DELIVERY"),
        @JsonSubTypes.Type(value = ChangeAction.Rush.class, name = "RUSH"),
        @JsonSubTypes.Type(value = ChangeAction.DeliverTo.class, name = "DELIVER_TO")
})
public sealed interface ChangeAction {

    /** Of these actions and of how they are stored. */
    int VERSION = 1;

    ChangeKind kind(OrderView order);

    void hand(Handler handler);

    /** Does something with each type of action. */
    interface Handler {

        void pieces(Pieces action);

        void dropLine(DropLine action);

        void addLine(AddLine action);

        void otherArticle(OtherArticle action);

        void requestedDate(RequestedDate action);

        void delivery(Delivery action);

        void rush(Rush action);

        void deliverTo(DeliverTo action);
    }

    /** Whether goods that have left the house stand against it. */
    default boolean comesTooLate(OrderView order) {
        return false;
    }

    /** For people, without anything about a person. */
    String words();

    /** For people who do not know the order's lines by their numbers, as long as the order says what it said before. */
    default String words(OrderView order) {
        return words();
    }

    /** @param pieces that the line shall order, those that have left the house included */
    record Pieces(int lineNumber, int pieces) implements ChangeAction {

        @Override
        public ChangeKind kind(OrderView order) {
            return ChangeKind.PIECES;
        }

        @Override
        public boolean comesTooLate(OrderView order) {
            return left(order, lineNumber) > pieces;
        }

        @Override
        public void hand(Handler handler) {
            handler.pieces(this);
        }

        @Override
        public String words() {
            return "line %d: %s".formatted(lineNumber, counted(pieces));
        }

        @Override
        public String words(OrderView order) {
            return line(order, lineNumber).map(line -> "%s: %s instead of %,d".formatted(name(line), counted(pieces), line.wanted())).orElse(words());
        }
    }

    /** Whatever of the line has not left the house is not wanted any more. */
    record DropLine(int lineNumber) implements ChangeAction {

        @Override
        public ChangeKind kind(OrderView order) {
            return ChangeKind.LINES;
        }

        @Override
        public void hand(Handler handler) {
            handler.dropLine(this);
        }

        @Override
        public String words() {
            return "line %d dropped".formatted(lineNumber);
        }

        @Override
        public String words(OrderView order) {
            return line(order, lineNumber).map(line -> name(line) + ": not any more").orElse(words());
        }
    }

    record AddLine(String sku, int pieces) implements ChangeAction {

        @Override
        public ChangeKind kind(OrderView order) {
            return ChangeKind.LINES;
        }

        @Override
        public void hand(Handler handler) {
            handler.addLine(this);
        }

        @Override
        public String words() {
            return "%s of %s added".formatted(counted(pieces), sku);
        }
    }

    record OtherArticle(int lineNumber, String sku) implements ChangeAction {

        @Override
        public ChangeKind kind(OrderView order) {
            return ChangeKind.LINES;
        }

        @Override
        public boolean comesTooLate(OrderView order) {
            return left(order, lineNumber) > 0;
        }

        @Override
        public void hand(Handler handler) {
            handler.otherArticle(this);
        }

        @Override
        public String words() {
            return "line %d: article %s instead".formatted(lineNumber, sku);
        }

        @Override
        public String words(OrderView order) {
            return line(order, lineNumber).map(line -> "%s: article %s instead".formatted(name(line), sku)).orElse(words());
        }
    }

    record RequestedDate(LocalDate date) implements ChangeAction {

        @Override
        public ChangeKind kind(OrderView order) {
            return ChangeKind.DATE;
        }

        @Override
        public void hand(Handler handler) {
            handler.requestedDate(this);
        }

        @Override
        public String words() {
            return "wanted on " + DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH).format(date);
        }
    }

    record Delivery(DeliveryWish wish) implements ChangeAction {

        @Override
        public ChangeKind kind(OrderView order) {
            return wish == DeliveryWish.COMPLETE ? ChangeKind.COMPLETE : ChangeKind.PARTIAL;
        }

        @Override
        public void hand(Handler handler) {
            handler.delivery(this);
        }

        @Override
        public String words() {
            return wish == DeliveryWish.COMPLETE ? "everything in one delivery" : "what is in stock at once, the rest as it arrives";
        }
    }

    /** @param wanted whether it shall go before other orders, which sales may have to agree to; false if it need not any more */
    record Rush(boolean wanted) implements ChangeAction {

        @Override
        public ChangeKind kind(OrderView order) {
            return ChangeKind.RUSH;
        }

        @Override
        public void hand(Handler handler) {
            handler.rush(this);
        }

        @Override
        public String words() {
            return wanted ? "to go before other orders, if we can" : "not in a hurry any more";
        }
    }

    /** @param party null once the change has ended: from then on the address stands on the order alone */
    record DeliverTo(Party party) implements ChangeAction {

        @Override
        public ChangeKind kind(OrderView order) {
            String country = order.party(PartyRole.SHIP_TO).country();
            return party == null || country == null || country.equals(party.country()) ? ChangeKind.ADDRESS : ChangeKind.COUNTRY;
        }

        @Override
        public boolean comesTooLate(OrderView order) {
            return order.shipments().stream().anyMatch(shipment -> shipment.state().hasLeft());
        }

        @Override
        public void hand(Handler handler) {
            handler.deliverTo(this);
        }

        @Override
        public String words() {
            return "another delivery address";
        }
    }

    /** Pieces of the line that have left the house. */
    static int left(OrderView order, int lineNumber) {
        return order.shipments().stream().filter(shipment -> shipment.state().hasLeft()).flatMap(shipment -> shipment.lines().stream())
                .filter(piece -> piece.lineNumber() == lineNumber).mapToInt(OrderView.ShipmentLine::quantity).sum();
    }

    private static Optional<OrderView.Line> line(OrderView order, int lineNumber) {
        return order.lines().stream().filter(line -> line.lineNumber() == lineNumber).findFirst();
    }

    private static String name(OrderView.Line line) {
        return line.description() == null || line.description().isBlank() ? line.sku() : line.description();
    }

    private static String counted(int pieces) {
        return pieces == 1 ? "1 piece" : "%,d pieces".formatted(pieces);
    }
}
