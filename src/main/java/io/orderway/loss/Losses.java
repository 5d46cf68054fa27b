package io.orderway.loss;

import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.Instant;
import java.util.List;

/** Reads which parcels of an order were missed, and what became of them. */
public interface Losses {

    /** Oldest first. */
    List<Loss> of(OrderNumber number);

    /** What was lost on its way back from the customer, and is claimed for; oldest first. */
    List<LostReturn> returns(OrderNumber number);

    record LostReturn(String returnNumber, Instant since, Claim claim) {
    }

    /**
     * @param remedy      null until it is known
     * @param replacement the order that sends the goods once more; null where there is none
     * @param owed        what the customer was to pay for the goods with tax, in the order that he paid for
     * @param paidOrder   the order that he paid for: a replacement's original
     * @param claim       null where the carrier is not claimed against
     */
    record Loss(ShipmentNumber shipment, LossCause cause, LossState state, Instant openedAt, Remedy remedy, OrderNumber replacement,
            FoundParcelAnswer foundAnswer, Money owed, OrderNumber paidOrder, Claim claim) {
    }

    /**
     * @param amount   what is claimed, net
     * @param granted  what the carrier has granted; zero until then
     * @param returned what is owed back to him because the parcel was found
     */
    record Claim(String carrier, ClaimState state, Money amount, Money granted, Money returned) {
    }
}
