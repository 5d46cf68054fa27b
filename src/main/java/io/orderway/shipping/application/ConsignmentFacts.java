package io.orderway.shipping.application;

import io.orderway.order.Urgency;

/**
 * What the choice of a carrier depends on.
 *
 * @param destinationCountry ISO 3166 code; null if the address does not name one
 * @param collection         the customer fetches the goods
 */
public record ConsignmentFacts(String houseCountry, String destinationCountry, int weightGrams, Urgency urgency, boolean collection,
        boolean customsDataComplete) {
}
