package io.orderway.loss.application;

import io.orderway.loss.ClaimState;
import io.orderway.loss.application.ClaimLedger.EntryKind;
import io.orderway.loss.application.ClaimProcess.ClaimFacts;
import io.orderway.loss.domain.CarrierClaim;
import io.orderway.loss.domain.CarrierClaims;
import io.orderway.loss.domain.ParcelLoss;
import io.orderway.order.Timeline;
import io.orderway.shared.Money;
import io.orderway.shared.NotFoundException;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims against carriers for what they lose, on its way out or back: filed, followed up, granted or not, and taken back if the parcel is found. */
@Service
@Transactional
public class Claims {

    private final LossDesk desk;
    private final CarrierClaims claims;
    private final ClaimLedger ledger;
    private final ClaimProcess process;
    private final LostGoods goods;
    private final Consignments consignments;
    private final Timeline timeline;
    private final Clock clock;

    Claims(LossDesk desk, CarrierClaims claims, ClaimLedger ledger, ClaimProcess process, LostGoods goods, Consignments consignments,
            Timeline timeline, Clock clock) {
        this.desk = desk;
        this.claims = claims;
        this.ledger = ledger;
        this.process = process;
        this.goods = goods;
        this.consignments = consignments;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What a carrier can answer. */
    public enum Answer {
        ACCEPTED, PARTLY, REFUSED, REMINDED
    }

    /** Opens the claim and starts its follow-up, once for each loss. */
    public void open(String lossNumber, ClaimFacts facts, int priority) {
        ParcelLoss loss = desk.get(lossNumber);
        if (claims.findByOccasion(lossNumber).isPresent()) {
            return;
        }
        String carrier = consignments.find(loss.shipment()).map(Consignment::carrier).orElse("the carrier");
        Money amount = goods.net(loss.shipment());
        claims.save(new CarrierClaim(loss, carrier, amount, clock.instant()));
        timeline.record(loss.orderNumber(), "CLAIM_OPENED", "%s: %s from %s".formatted(loss.shipment(), amount, carrier));
        process.start(loss.shipment(), lossNumber, facts, priority);
    }

    /** @param filed false if this carrier does not answer for such a loss */
    public void file(String lossNumber, boolean filed) {
        CarrierClaim claim = lock(lossNumber);
        if (claim.become(filed ? ClaimState.FILED : ClaimState.NOT_FILED)) {
            record(claim, filed ? "CLAIM_FILED" : "CLAIM_NOT_FILED", filed ? "with " + claim.carrier() : claim.carrier() + " is not liable");
        }
    }

    /**
     * @param granted what the carrier pays of the claim; counts for a part only
     * @return how often he was reminded so far
     */
    public int answer(String lossNumber, Answer answer, Optional<BigDecimal> granted) {
        CarrierClaim claim = lock(lossNumber);
        switch (answer) {
            case ACCEPTED -> grant(claim, claim.amount());
            case PARTLY -> grant(claim, Money.of(granted.orElseThrow(), claim.amount().currency()));
            case REFUSED -> {
                if (claim.become(ClaimState.REFUSED)) {
                    record(claim, "CLAIM_REFUSED", claim.carrier() + " pays nothing");
                }
            }
            case REMINDED -> record(claim, "CLAIM_REMINDED", "%s was reminded for the %s time".formatted(claim.carrier(), ordinal(claim.remind())));
        }
        return claim.reminders();
    }

    private void grant(CarrierClaim claim, Money amount) {
        if (claim.become(ClaimState.GRANTED)) {
            ledger.enter(claim, EntryKind.GRANTED, amount);
            record(claim, "CLAIM_GRANTED", "%s pays %s of %s".formatted(claim.carrier(), amount, claim.amount()));
        }
    }

    public void giveUp(String lossNumber) {
        CarrierClaim claim = lock(lossNumber);
        if (claim.become(ClaimState.GIVEN_UP)) {
            record(claim, "CLAIM_GIVEN_UP", claim.carrier() + " does not answer");
        }
    }

    /** What is claimed. */
    @Transactional(readOnly = true)
    public Money amount(String lossNumber) {
        return claims.findByOccasion(lossNumber).orElseThrow(() -> unknown(lossNumber)).amount();
    }

    public void parcelFound(String lossNumber) {
        parcelFound(desk.get(lossNumber));
    }

    /** An open claim is withdrawn by its process; what was granted already is owed back. */
    void parcelFound(ParcelLoss loss) {
        claims.lock(loss.number()).ifPresent(claim -> {
            if (claim.isOpen()) {
                process.parcelFound(loss.shipment(), loss.number());
            } else if (claim.correct()) {
                Money granted = ledger.granted(claim);
                ledger.enter(claim, EntryKind.RETURNED, granted);
                record(claim, "CLAIM_CORRECTED", "%s is owed %s back, the parcel was found".formatted(claim.carrier(), granted));
            }
        });
    }

    public void withdraw(String lossNumber) {
        CarrierClaim claim = lock(lossNumber);
        if (claim.become(ClaimState.WITHDRAWN)) {
            record(claim, "CLAIM_WITHDRAWN", "the parcel was found");
        }
    }

    private void record(CarrierClaim claim, String type, String what) {
        timeline.record(claim.orderNumber(), type, "%s: %s".formatted(claim.shipment(), what));
    }

    private static String ordinal(int number) {
        return switch (number) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            default -> number + "th";
        };
    }

    private CarrierClaim lock(String lossNumber) {
        return claims.lock(lossNumber).orElseThrow(() -> unknown(lossNumber));
    }

    private static NotFoundException unknown(String lossNumber) {
        return new NotFoundException("There is no claim for %s.".formatted(lossNumber));
    }
}
