package io.orderway.order.domain;

import io.orderway.order.LineKind;
import io.orderway.shared.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;

/** One line of an order. */
@Entity
@Table(name = "order_line")
public class OrderLine {

    @EmbeddedId
    private Id id;
    @ManyToOne(fetch = FetchType.LAZY)
    @MapsId("orderId")
    @JoinColumn(name = "order_id")
    private CustomerOrder order;
    @Enumerated(EnumType.STRING)
    private LineKind kind;
    private String sku;
    private String description;
    private int quantity;
    private int cancelled;
    private BigDecimal unitPrice;
    @Column(updatable = false)
    private String askedSku;
    @Column(updatable = false)
    private int askedQuantity;
    @Column(updatable = false)
    private BigDecimal askedUnitPrice;
    private Integer originalLine;

    protected OrderLine() {
    }

    OrderLine(CustomerOrder order, int lineNumber, LineKind kind, String sku, String description, int quantity, BigDecimal unitPrice) {
        this.id = new Id(order.getId(), lineNumber);
        this.order = order;
        this.kind = kind;
        this.sku = sku;
        this.description = description;
        this.quantity = checked(quantity);
        this.unitPrice = unitPrice;
        this.askedSku = sku;
        this.askedQuantity = quantity;
        this.askedUnitPrice = unitPrice;
    }

    /** @throws IllegalArgumentException if negative */
    public void correctPrice(BigDecimal price) {
        if (price.signum() < 0) {
            throw new IllegalArgumentException("A price is not negative: " + price);
        }
        unitPrice = price;
    }

    /** @throws IllegalArgumentException if some of the line is already on a shipment */
    public void correctSku(String newSku, String newDescription) {
        if (order.open(this) != wanted()) {
            throw new IllegalArgumentException("Line " + lineNumber() + " is already on a shipment; its article stays");
        }
        sku = newSku;
        description = newDescription;
    }

    /** @throws IllegalArgumentException if below what is already on shipments */
    public void correctQuantity(int newQuantity) {
        int shipped = wanted() - order.open(this);
        if (checked(newQuantity) < shipped) {
            throw new IllegalArgumentException("%d pieces of line %d are already on shipments".formatted(shipped, lineNumber()));
        }
        quantity = newQuantity;
        cancelled = 0;
    }

    /** Fills in a price and a description where there is none yet; either may be null. */
    public void complete(BigDecimal knownPrice, String knownDescription) {
        if (unitPrice == null) {
            unitPrice = knownPrice;
        }
        if (description == null || description.isBlank()) {
            description = knownDescription == null ? description : knownDescription;
        }
    }

    /** Gives up what is on no shipment. */
    public void drop() {
        drop(Quantity.MAX);
    }

    /**
     * Gives up pieces that are on no shipment.
     *
     * @return how many were given up; fewer than asked where more are on shipments
     */
    public int drop(int pieces) {
        int dropped = Math.min(pieces, order.open(this));
        cancelled += dropped;
        return dropped;
    }

    /** Says for which line of the original order these pieces stand. */
    public void standFor(Integer lineOfOriginal) {
        originalLine = lineOfOriginal;
    }

    private static int checked(int quantity) {
        if (quantity < 1 || quantity > Quantity.MAX) {
            throw new IllegalArgumentException("A line orders 1 to " + Quantity.MAX + " pieces, not " + quantity);
        }
        return quantity;
    }

    public int lineNumber() {
        return id.lineNumber();
    }

    public LineKind kind() {
        return kind;
    }

    public String sku() {
        return sku;
    }

    public String description() {
        return description;
    }

    public int quantity() {
        return quantity;
    }

    public int cancelled() {
        return cancelled;
    }

    /** Pieces that count: ordered less cancelled. */
    public int wanted() {
        return quantity - cancelled;
    }

    public BigDecimal unitPrice() {
        return unitPrice;
    }

    public String askedSku() {
        return askedSku;
    }

    public int askedQuantity() {
        return askedQuantity;
    }

    /** Null where the customer left the price to the agreement. */
    public BigDecimal askedUnitPrice() {
        return askedUnitPrice;
    }

    /** Line of the order that this one makes good; null where there is none. */
    public Integer originalLine() {
        return originalLine;
    }

    @Embeddable
    record Id(Long orderId, int lineNumber) implements Serializable {
    }
}
