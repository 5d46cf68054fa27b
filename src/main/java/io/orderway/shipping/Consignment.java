package io.orderway.shipping;

import io.orderway.shared.ShipmentNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * How one shipment leaves the house.
 *
 * @param service            what the carrier was asked for; null before a booking
 * @param carrier            null before a carrier has taken the booking
 * @param trackingNumber     null before a carrier has taken the booking
 * @param trackingUrl        where the customer can follow the parcels; null before the hand-over, and for collected goods
 * @param expectedOn         the day by which the carrier should have delivered; null before the hand-over
 * @param collected          true once the customer has fetched the goods
 * @param refusal            why the carrier refused the last attempt; null if it did not
 * @param missingCustomsData sentences on what customs would ask for and nobody has entered; empty where no border is crossed
 */
public record Consignment(ShipmentNumber shipment, String service, String carrier, String trackingNumber, String trackingUrl,
        LocalDate expectedOn, boolean collected, String refusal, List<String> missingCustomsData) {
}
