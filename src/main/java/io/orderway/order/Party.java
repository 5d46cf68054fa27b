package io.orderway.order;

import jakarta.persistence.Embeddable;

/**
 * A person or company with an address, as given for one order; any part may be missing.
 *
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
public record Party(String name, String email, String phone, String street, String postcode, String city, String country) {

    public static final Party UNKNOWN = new Party(null, null, null, null, null, null, null);
}
