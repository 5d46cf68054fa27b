package io.orderway.order.domain;

import io.orderway.order.OrderStateException;
import io.orderway.order.ShipmentState;
import io.orderway.shared.ShipmentNumber;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One delivery of an order: goods that are reserved together and leave the house together. */
@Entity
@Table(name = "shipment")
public class Shipment {

    public static final int MAX_PARCELS = 999;

    private static final Set<ShipmentState> SETTLED = EnumSet.of(ShipmentState.CONFIRMED, ShipmentState.LOST, ShipmentState.CALLED_BACK,
            ShipmentState.CANCELLED);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipment_seq")
    @SequenceGenerator(name = "shipment_seq", sequenceName = "shipment_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private CustomerOrder order;
    private int sequence;
    private ShipmentNumber shipmentNumber;
    @Enumerated(EnumType.STRING)
    private ShipmentState state = ShipmentState.OPEN;
    private int weightGrams;
    private int parcels;

    @ElementCollection
    @CollectionTable(name = "shipment_line", joinColumns = @JoinColumn(name = "shipment_id"))
    @MapKeyColumn(name = "line_number")
    @Column(name = "quantity")
    private Map<Integer, Integer> pieces = new TreeMap<>();

    protected Shipment() {
    }

    Shipment(CustomerOrder order, int sequence, Map<Integer, Integer> pieces) {
        this.order = order;
        this.sequence = sequence;
        this.shipmentNumber = ShipmentNumber.of(order.number(), sequence);
        this.pieces.putAll(pieces);
    }

    /**
     * May happen again until the goods are packed: a check can find less than the pick.
     *
     * @param picked by line number; lines that are left out were not found at all
     * @return false if the same was picked before
     * @throws IllegalArgumentException if more was picked than the shipment holds
     */
    public boolean pick(Map<Integer, Integer> picked) {
        if (state == ShipmentState.PICKED && pieces.equals(found(picked))) {
            return false;
        }
        if (state != ShipmentState.PICKED) {
            require(ShipmentState.OPEN, "picked");
        }
        picked.forEach((line, quantity) -> {
            if (quantity < 0 || quantity > pieces(line)) {
                throw new IllegalArgumentException("Shipment %s holds %d pieces of line %d, not %d"
                        .formatted(shipmentNumber, pieces(line), line, quantity));
            }
        });
        Map<Integer, Integer> found = found(picked);
        pieces.keySet().retainAll(found.keySet());
        pieces.replaceAll((line, quantity) -> found.get(line));
        state = pieces.isEmpty() ? ShipmentState.CANCELLED : ShipmentState.PICKED;
        return true;
    }

    private static Map<Integer, Integer> found(Map<Integer, Integer> picked) {
        return picked.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return false if it was packed before */
    public boolean pack(int grams, int count) {
        if (state == ShipmentState.PACKED) {
            return false;
        }
        require(ShipmentState.PICKED, "packed");
        if (grams < 1 || count < 1 || count > MAX_PARCELS) {
            throw new IllegalArgumentException("A packed shipment weighs at least 1 g and has 1 to " + MAX_PARCELS + " parcels");
        }
        weightGrams = grams;
        parcels = count;
        state = ShipmentState.PACKED;
        return true;
    }

    /** @return false if it was handed over before */
    public boolean handOver() {
        if (hasLeft()) {
            return false;
        }
        require(ShipmentState.PACKED, "handed over");
        state = ShipmentState.HANDED_OVER;
        return true;
    }

    /** @return false if it was delivered before */
    public boolean deliver() {
        if (state == ShipmentState.DELIVERED || state == ShipmentState.CONFIRMED) {
            return false;
        }
        require(ShipmentState.HANDED_OVER, "delivered");
        state = ShipmentState.DELIVERED;
        return true;
    }

    /** @return false if it was confirmed before */
    public boolean confirm() {
        if (state == ShipmentState.CONFIRMED) {
            return false;
        }
        if (state != ShipmentState.HANDED_OVER) {
            require(ShipmentState.DELIVERED, "confirmed");
        }
        state = ShipmentState.CONFIRMED;
        return true;
    }

    /** The goods were used up in the house. @return false if they were before */
    public boolean useUp() {
        if (state == ShipmentState.CONFIRMED) {
            return false;
        }
        require(ShipmentState.OPEN, "used up");
        state = ShipmentState.CONFIRMED;
        return true;
    }

    /** The parcel never arrived, and the customer was given something else for it. @return false if it was lost before */
    public boolean lose() {
        if (state == ShipmentState.LOST) {
            return false;
        }
        if (state != ShipmentState.HANDED_OVER) {
            require(ShipmentState.DELIVERED, "given up as lost");
        }
        state = ShipmentState.LOST;
        return true;
    }

    /** The carrier brings it back. @return false if it was called back before */
    public boolean callBack() {
        if (state == ShipmentState.CALLED_BACK) {
            return false;
        }
        require(ShipmentState.HANDED_OVER, "called back");
        state = ShipmentState.CALLED_BACK;
        return true;
    }

    /** Takes the goods off again. @return false if it was cancelled before */
    public boolean cancel() {
        if (state == ShipmentState.CANCELLED) {
            return false;
        }
        if (hasLeft()) {
            throw new OrderStateException(order.number(), "on its way with shipment " + shipmentNumber, "taken back");
        }
        state = ShipmentState.CANCELLED;
        pieces.clear();
        return true;
    }

    private void require(ShipmentState needed, String wanted) {
        if (state != needed) {
            throw new OrderStateException(order.number(), "at shipment " + shipmentNumber + " " + state, wanted);
        }
    }

    /** True once the goods are with the carrier or the customer. */
    public boolean hasLeft() {
        return state.hasLeft();
    }

    /** True if nothing more happens to it. */
    public boolean isSettled() {
        return SETTLED.contains(state);
    }

    int pieces(int lineNumber) {
        return pieces.getOrDefault(lineNumber, 0);
    }

    public ShipmentNumber number() {
        return shipmentNumber;
    }

    public ShipmentState state() {
        return state;
    }

    public int weightGrams() {
        return weightGrams;
    }

    public int parcels() {
        return parcels;
    }

    /** By line number, in line order. */
    public Map<Integer, Integer> pieces() {
        return Collections.unmodifiableMap(new TreeMap<>(pieces));
    }
}
