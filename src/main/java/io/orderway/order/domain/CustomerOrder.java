package io.orderway.order.domain;

import io.orderway.order.Channel;
import io.orderway.order.DeliveryWish;
import io.orderway.order.LineKind;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderLink;
import io.orderway.order.OrderPurpose;
import io.orderway.order.OrderState;
import io.orderway.order.OrderStateException;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Persistable;

/** A customer's order: what was asked, by whom and for whom, and how far it has come. Its transitions refuse what its state does not allow. */
@Entity
@Table(name = "customer_order")
public class CustomerOrder implements Persistable<Long> {

    @Id
    private Long id;
    private OrderNumber orderNumber;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.RECEIVED;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String externalReference;
    private String customerReference;
    private String customerNumber;
    private boolean houseAccount;
    private LocalDate documentDate;
    private Instant receivedAt;
    private LocalDate requestedDate;
    private LocalDate firstPromisedDate;
    private Instant firstPromisedAt;
    private String firstPromiseCause;
    private LocalDate promisedDate;
    @Enumerated(EnumType.STRING)
    private DeliveryWish deliveryWish;
    private boolean rushRequested;
    @Enumerated(EnumType.STRING)
    private Urgency urgency = Urgency.STANDARD;
    @Enumerated(EnumType.STRING)
    private ShippingMethod shippingMethod;
    private String currency;
    private String remark;
    private boolean bulk;
    private boolean acknowledged;
    @Embedded
    private OrderPurpose purpose = OrderPurpose.SALE;
    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "original_order"))
    @AttributeOverride(name = "reason", column = @Column(name = "link_reason"))
    private OrderLink link;

    @ElementCollection
    @CollectionTable(name = "order_party", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "role")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<PartyRole, Party> parties = new EnumMap<>(PartyRole.class);

    @OneToMany(cascade = CascadeType.ALL, mappedBy = "order")
    @OrderBy("id.lineNumber")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, mappedBy = "order")
    @OrderBy("sequence")
    private List<Shipment> shipments = new ArrayList<>();

    @Transient
    private boolean stored;

    protected CustomerOrder() {
    }

    /** What an order is at its receipt and stays for ever. */
    public record Origin(Channel channel, String externalReference, String customerReference, LocalDate documentDate, Instant receivedAt,
            String currency, boolean houseAccount, boolean bulk, String remark) {
    }

    /** What the customer wishes for the delivery. */
    public record Wishes(LocalDate requestedDate, DeliveryWish deliveryWish, boolean rushRequested, ShippingMethod shippingMethod) {
    }

    public CustomerOrder(long sequence, Origin origin, Wishes wishes, String customerNumber) {
        this.id = sequence;
        this.orderNumber = OrderNumber.ofSequence(sequence);
        this.channel = origin.channel();
        this.externalReference = origin.externalReference();
        this.customerReference = origin.customerReference();
        this.documentDate = origin.documentDate();
        this.receivedAt = origin.receivedAt();
        this.currency = origin.currency();
        this.houseAccount = origin.houseAccount();
        this.bulk = origin.bulk();
        this.remark = origin.remark();
        this.requestedDate = wishes.requestedDate();
        this.deliveryWish = wishes.deliveryWish();
        this.rushRequested = wishes.rushRequested();
        this.shippingMethod = wishes.shippingMethod();
        this.customerNumber = customerNumber;
    }

    /** Says what the order is for and which one it makes good; an order is placed with it and keeps it. */
    public void belongTo(OrderPurpose orderPurpose, OrderLink orderLink) {
        purpose = orderPurpose;
        link = orderLink;
    }

    /**
     * Lines of a free order cost nothing, whatever price is given.
     *
     * @throws IllegalArgumentException if the quantity is outside 1 to 1,000,000
     */
    public OrderLine addLine(LineKind kind, String sku, String description, int quantity, BigDecimal unitPrice) {
        BigDecimal price = kind().isFree() ? BigDecimal.ZERO : unitPrice;
        OrderLine line = new OrderLine(this, lines.size() + 1, kind, sku, description, quantity, price);
        lines.add(line);
        return line;
    }

    /**
     * Cancelling takes the goods off shipments that have not left.
     *
     * @return false if the order already is in that state
     */
    public boolean become(OrderState next) {
        if (state == next) {
            return false;
        }
        if (!state.mayBecome(next)) {
            throw new OrderStateException(orderNumber, state, next.name());
        }
        if (next == OrderState.CANCELLED || next == OrderState.DUPLICATE) {
            shipments.forEach(Shipment::cancel);
        }
        state = next;
        return true;
    }

    /** @return false if it was acknowledged before */
    public boolean acknowledge() {
        requireNotEnded("acknowledged");
        boolean first = !acknowledged;
        acknowledged = true;
        return first;
    }

    /** @return true if this is the first promise, which stays for ever */
    public boolean promise(LocalDate date, String cause, Instant now) {
        requireNotEnded("promised");
        boolean first = firstPromisedDate == null;
        if (first) {
            firstPromisedDate = date;
            firstPromisedAt = now;
            firstPromiseCause = cause;
        }
        promisedDate = date;
        return first;
    }

    /** @return false if it was judged so before */
    public boolean judge(Urgency judged) {
        requireNotEnded("judged");
        boolean changed = urgency != judged;
        urgency = judged;
        return changed;
    }

    public void assignCustomer(String number) {
        requireNotEnded("given to another customer");
        customerNumber = number;
        houseAccount = false;
    }

    public void correctParty(PartyRole role, Party party) {
        requireNotEnded("corrected");
        parties.put(role, party);
    }

    public void correctRequestedDate(LocalDate date) {
        requireNotEnded("corrected");
        requestedDate = date;
    }

    public void correctDeliveryWish(DeliveryWish wish) {
        requireNotEnded("corrected");
        deliveryWish = wish;
    }

    public void correctRushRequest(boolean requested) {
        requireNotEnded("corrected");
        rushRequested = requested;
    }

    /** @throws IllegalArgumentException if the quantity is outside 1 to 1,000,000 */
    public OrderLine addGoods(String sku, String description, int quantity, BigDecimal unitPrice) {
        requireNotEnded("corrected");
        return addLine(LineKind.GOODS, sku, description, quantity, unitPrice);
    }

    /** @throws IllegalArgumentException if there is no such line */
    public OrderLine correctable(int lineNumber) {
        requireNotEnded("corrected");
        return line(lineNumber);
    }

    /** @throws IllegalArgumentException if there is no such line */
    public OrderLine line(int lineNumber) {
        return lines.stream().filter(line -> line.lineNumber() == lineNumber).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Order " + orderNumber + " has no line " + lineNumber));
    }

    /** Pieces of the line that are on no shipment yet. */
    public int open(OrderLine line) {
        int shipped = shipments.stream().mapToInt(shipment -> shipment.pieces(line.lineNumber())).sum();
        return line.wanted() - shipped;
    }

    /** Pieces of the line that have not left the house. */
    public int notLeft(OrderLine line) {
        int left = shipments.stream().filter(Shipment::hasLeft).mapToInt(shipment -> shipment.pieces(line.lineNumber())).sum();
        return line.wanted() - left;
    }

    /** @throws IllegalArgumentException if a line is no goods line, or more than its open pieces are asked for */
    public Shipment openShipment(Map<Integer, Integer> pieces) {
        if (state != OrderState.RELEASED && state != OrderState.IN_DELIVERY) {
            throw new OrderStateException(orderNumber, state, "put on a shipment");
        }
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("A shipment of " + orderNumber + " needs goods");
        }
        pieces.forEach((number, quantity) -> requireOpen(line(number), quantity));
        Shipment shipment = new Shipment(this, shipments.size() + 1, pieces);
        shipments.add(shipment);
        state = OrderState.IN_DELIVERY;
        return shipment;
    }

    private void requireOpen(OrderLine line, int quantity) {
        if (line.kind() != LineKind.GOODS || quantity < 1 || quantity > open(line)) {
            throw new IllegalArgumentException("Line %d of %s has %d pieces open, %d cannot be shipped"
                    .formatted(line.lineNumber(), orderNumber, open(line), quantity));
        }
    }

    public Optional<Shipment> shipment(ShipmentNumber number) {
        return shipments.stream().filter(shipment -> shipment.number().equals(number)).findFirst();
    }

    /** True if goods are on a shipment that has not left the house. */
    public boolean isInTheHouse() {
        return shipments.stream().anyMatch(shipment -> !shipment.hasLeft() && !shipment.isSettled());
    }

    /** True if no goods are left to ship and every shipment is confirmed. */
    public boolean isEverythingDelivered() {
        boolean nothingOpen = lines.stream().filter(line -> line.kind() == LineKind.GOODS).allMatch(line -> open(line) == 0);
        return nothingOpen && shipments.stream().allMatch(Shipment::isSettled);
    }

    private void requireNotEnded(String wanted) {
        if (state.isEnd()) {
            throw new OrderStateException(orderNumber, state, wanted);
        }
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    public OrderNumber number() {
        return orderNumber;
    }

    public OrderState state() {
        return state;
    }

    public Channel channel() {
        return channel;
    }

    public String externalReference() {
        return externalReference;
    }

    public String customerReference() {
        return customerReference;
    }

    public String customerNumber() {
        return customerNumber;
    }

    public boolean isHouseAccount() {
        return houseAccount;
    }

    public LocalDate documentDate() {
        return documentDate;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate requestedDate() {
        return requestedDate;
    }

    public LocalDate firstPromisedDate() {
        return firstPromisedDate;
    }

    public LocalDate promisedDate() {
        return promisedDate;
    }

    public DeliveryWish deliveryWish() {
        return deliveryWish;
    }

    public boolean isRushRequested() {
        return rushRequested;
    }

    public Urgency urgency() {
        return urgency;
    }

    public ShippingMethod shippingMethod() {
        return shippingMethod;
    }

    public String currency() {
        return currency;
    }

    public String remark() {
        return remark;
    }

    public boolean isBulk() {
        return bulk;
    }

    public OrderKind kind() {
        return purpose.kind();
    }

    /** Null where the order is no supply order. */
    public String costCentre() {
        return purpose.costCentre();
    }

    /** Null where the order belongs to no other one. */
    public OrderLink link() {
        return link;
    }

    public Map<PartyRole, Party> parties() {
        return Collections.unmodifiableMap(parties);
    }

    public List<OrderLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    public List<Shipment> shipments() {
        return Collections.unmodifiableList(shipments);
    }
}
