package io.orderway.loss.domain;

import io.orderway.loss.FoundParcelAnswer;
import io.orderway.loss.LossCause;
import io.orderway.loss.LossState;
import io.orderway.loss.Remedy;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
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
import java.time.LocalDate;

/** One search for a parcel and what came of it. Of several answers the first counts. */
@Entity
@Table(name = "parcel_loss")
public class ParcelLoss {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parcel_loss_seq")
    @SequenceGenerator(name = "parcel_loss_seq", sequenceName = "parcel_loss_seq", allocationSize = 50)
    private Long id;
    @Version
    private Integer version;
    private ShipmentNumber shipmentNumber;
    private OrderNumber orderNumber;
    @Enumerated(EnumType.STRING)
    private LossCause cause;
    @Enumerated(EnumType.STRING)
    private LossState state = LossState.TRACING;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private TraceResult traceResult;
    private LocalDate waitUntil;
    @Enumerated(EnumType.STRING)
    private Remedy remedy;
    private String remedyBy;
    private OrderNumber replacementOrder;
    private Instant closedAt;
    private Instant turnedUpAt;
    @Enumerated(EnumType.STRING)
    private FoundParcelAnswer foundAnswer;
    private String foundAnswerBy;

    protected ParcelLoss() {
    }

    public ParcelLoss(ShipmentNumber shipment, LossCause cause, Instant openedAt) {
        this.shipmentNumber = shipment;
        this.orderNumber = shipment.orderNumber();
        this.cause = cause;
        this.openedAt = openedAt;
    }

    /**
     * @param until the day by which a found parcel will be there; null where nobody knows
     * @return false if the carrier or a clerk has said something before
     */
    public boolean trace(TraceResult result, LocalDate until) {
        if (state != LossState.TRACING || traceResult != null) {
            return false;
        }
        traceResult = result;
        waitUntil = until;
        return true;
    }

    public boolean isFound() {
        return traceResult == TraceResult.FOUND;
    }

    /** @return false if it counted as lost before */
    public boolean lose() {
        boolean changed = state == LossState.TRACING;
        state = changed ? LossState.LOST : state;
        return changed;
    }

    /** @return false if the search had ended before */
    public boolean find(Instant now) {
        if (closedAt != null) {
            return false;
        }
        state = LossState.FOUND;
        closedAt = now;
        return true;
    }

    /** @return false if it was chosen before, or nothing is to be chosen */
    public boolean choose(Remedy chosen, String by) {
        if (state != LossState.LOST || remedy != null) {
            return false;
        }
        remedy = chosen;
        remedyBy = by;
        return true;
    }

    /** What was chosen cannot be carried out. */
    public void changeRemedy(Remedy other, String by) {
        remedy = other;
        remedyBy = by;
    }

    public void replacedBy(OrderNumber replacement) {
        replacementOrder = replacement;
    }

    public void settle(Instant now) {
        state = LossState.SETTLED;
        closedAt = now;
    }

    /** The parcel was delivered after all. @return false if that is known, or the customer has not got anything else yet */
    public boolean turnUp(Instant now) {
        if (state != LossState.SETTLED || turnedUpAt != null) {
            return false;
        }
        turnedUpAt = now;
        return true;
    }

    /** @return false if it was answered before, or the parcel never turned up */
    public boolean answerFound(FoundParcelAnswer answer, String by) {
        if (turnedUpAt == null || foundAnswer != null) {
            return false;
        }
        foundAnswer = answer;
        foundAnswerBy = by;
        return true;
    }

    public Long id() {
        return id;
    }

    /** As processes and links call it. */
    public String number() {
        return id.toString();
    }

    public ShipmentNumber shipment() {
        return shipmentNumber;
    }

    public OrderNumber orderNumber() {
        return orderNumber;
    }

    public LossCause cause() {
        return cause;
    }

    public LossState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Null while the search goes on. */
    public Instant closedAt() {
        return closedAt;
    }

    public LocalDate waitUntil() {
        return waitUntil;
    }

    public Remedy remedy() {
        return remedy;
    }

    public OrderNumber replacementOrder() {
        return replacementOrder;
    }

    public FoundParcelAnswer foundAnswer() {
        return foundAnswer;
    }

    public String foundAnswerBy() {
        return foundAnswerBy;
    }
}
