package io.orderway.loss;

import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.LocalDate;

/** What a customer is told of a parcel that does not arrive; published within the transaction. */
public sealed interface LossEvent {

    OrderNumber number();

    ShipmentNumber shipment();

    /** @param nextWord the day by which he hears from us again */
    record SearchBegun(OrderNumber number, ShipmentNumber shipment, String lossNumber, LossCause cause, LocalDate nextWord) implements LossEvent {
    }

    record SearchGoesOn(OrderNumber number, ShipmentNumber shipment, LocalDate nextWord) implements LossEvent {
    }

    /** @param until the day by which it will be there; null where the carrier did not say */
    record ParcelFound(OrderNumber number, ShipmentNumber shipment, String lossNumber, LocalDate until) implements LossEvent {
    }

    /** @param until the last day on which he can choose */
    record RemedyAsked(OrderNumber number, ShipmentNumber shipment, String lossNumber, String url, LocalDate until) implements LossEvent {
    }

    record FoundParcelAsked(OrderNumber number, ShipmentNumber shipment, String lossNumber, Remedy remedy, String url, LocalDate until)
            implements LossEvent {
    }
}
