package io.orderway.order;

import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order as it stands now.
 *
 * @param firstPromisedDate the date first promised, never changed afterwards; null until there is a promise
 * @param promisedDate      the date that holds now
 * @param link              the order that this one makes good; null where it belongs to none
 * @param costCentre        of a supply order; null for every other
 */
public record OrderView(OrderNumber number, OrderState state, Channel channel, String externalReference, String customerReference,
        String customerNumber, boolean houseAccount, LocalDate documentDate, Instant receivedAt, LocalDate requestedDate,
        LocalDate firstPromisedDate, LocalDate promisedDate, DeliveryWish deliveryWish, boolean rushRequested, Urgency urgency,
        ShippingMethod shippingMethod, String currency, String remark, boolean bulk, Map<PartyRole, Party> parties, List<Line> lines,
        List<Shipment> shipments, OrderKind kind, OrderLink link, String costCentre) {

    /**
     * @param unitPrice    net price that holds; null while neither the order nor an agreement names one
     * @param open         pieces that still have to be put on a shipment
     * @param cancelled    pieces that will not be delivered
     * @param asked        the line as it came in
     */
    public record Line(int lineNumber, LineKind kind, String sku, String description, int quantity, BigDecimal unitPrice, int cancelled,
            int open, Asked asked) {

        /** Pieces that count: ordered less cancelled. */
        public int wanted() {
            return quantity - cancelled;
        }

        /** Net value, rounded to the currency's minor unit; zero while there is no price. */
        public Money value(String currency) {
            return Money.of(unitPrice == null ? BigDecimal.ZERO : unitPrice, currency).times(wanted()).rounded();
        }
    }

    /**
     * What the customer asked for on one line, before anybody corrected it.
     *
     * @param unitPrice null where the customer left the price to the agreement
     */
    public record Asked(String sku, int quantity, BigDecimal unitPrice) {
    }

    /** @param weightGrams 0 until packed */
    public record Shipment(ShipmentNumber number, ShipmentState state, int weightGrams, int parcels, List<ShipmentLine> lines) {
    }

    public record ShipmentLine(int lineNumber, String sku, int quantity) {
    }

    public Party party(PartyRole role) {
        return parties.getOrDefault(role, parties.getOrDefault(PartyRole.ORDERING, Party.UNKNOWN));
    }

    public List<Line> goods() {
        return lines.stream().filter(line -> line.kind() == LineKind.GOODS).toList();
    }

    public Money netTotal() {
        return lines.stream().map(line -> line.value(currency)).reduce(Money.zero(currency), Money::plus);
    }

    public Optional<Shipment> shipment(ShipmentNumber shipmentNumber) {
        return shipments.stream().filter(shipment -> shipment.number().equals(shipmentNumber)).findFirst();
    }

    /** Net value of the goods on one shipment; charges and carriage go with the first. */
    public Money shipmentValue(ShipmentNumber shipmentNumber) {
        Shipment shipment = shipment(shipmentNumber).orElseThrow(() -> new UnknownShipmentException(shipmentNumber));
        Money goods = shipment.lines().stream().map(this::value).reduce(Money.zero(currency), Money::plus);
        boolean first = shipments.get(0).number().equals(shipmentNumber);
        Money charges = lines.stream().filter(line -> line.kind() != LineKind.GOODS).map(line -> line.value(currency))
                .reduce(Money.zero(currency), Money::plus);
        return first ? goods.plus(charges) : goods;
    }

    private Money value(ShipmentLine shipped) {
        BigDecimal price = lines.stream().filter(line -> line.lineNumber() == shipped.lineNumber()).findFirst().orElseThrow().unitPrice();
        return Money.of(price == null ? BigDecimal.ZERO : price, currency).times(shipped.quantity()).rounded();
    }
}
