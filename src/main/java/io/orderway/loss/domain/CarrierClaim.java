package io.orderway.loss.domain;

import io.orderway.loss.ClaimState;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What the house wants from the carrier who has lost a parcel. */
@Entity
@Table(name = "carrier_claim")
public class CarrierClaim {

    private static final Set<ClaimState> OPEN = EnumSet.of(ClaimState.TO_BE_FILED, ClaimState.FILED);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "carrier_claim_seq")
    @SequenceGenerator(name = "carrier_claim_seq", sequenceName = "carrier_claim_seq", allocationSize = 50)
    private Long id;
    @Version
    private Integer version;
    private Long lossId;
    private String occasion;
    private ShipmentNumber shipmentNumber;
    private OrderNumber orderNumber;
    private String carrier;
    @Enumerated(EnumType.STRING)
    private ClaimState state = ClaimState.TO_BE_FILED;
    @Embedded
    private Money amount;
    private Instant openedAt;
    private int reminders;

    protected CarrierClaim() {
    }

    /** @param amount net value of the lost goods */
    public CarrierClaim(ParcelLoss loss, String carrier, Money amount, Instant openedAt) {
        this(loss.number(), loss.shipment(), carrier, amount, openedAt);
        this.lossId = loss.id();
    }

    /**
     * @param returnNumber of goods that were lost on their way back
     * @param shipment     with which they went out
     * @param amount       net value of the lost goods
     */
    public CarrierClaim(String returnNumber, ShipmentNumber shipment, String carrier, Money amount, Instant openedAt) {
        this.occasion = returnNumber;
        this.shipmentNumber = shipment;
        this.orderNumber = shipment.orderNumber();
        this.carrier = carrier;
        this.amount = amount;
        this.openedAt = openedAt;
    }

    /** @return false if it was answered, given up or withdrawn before */
    public boolean become(ClaimState next) {
        if (!OPEN.contains(state)) {
            return false;
        }
        state = next;
        return true;
    }

    /** The parcel was found after the carrier had granted something. */
    public boolean correct() {
        boolean granted = state == ClaimState.GRANTED;
        state = granted ? ClaimState.CORRECTED : state;
        return granted;
    }

    public int remind() {
        return ++reminders;
    }

    public int reminders() {
        return reminders;
    }

    public boolean isOpen() {
        return OPEN.contains(state);
    }

    public Long id() {
        return id;
    }

    /** Number of the loss, or of the return that was lost. */
    public String occasion() {
        return occasion;
    }

    public boolean isForReturn() {
        return lossId == null;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public ShipmentNumber shipment() {
        return shipmentNumber;
    }

    public OrderNumber orderNumber() {
        return orderNumber;
    }

    public String carrier() {
        return carrier;
    }

    public ClaimState state() {
        return state;
    }

    public Money amount() {
        return amount;
    }
}
