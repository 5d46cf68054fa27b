package io.orderway.order;

import io.orderway.customer.PostalAddress;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person or company with an address, as given for one order; any part may be missing.
 *
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
public record Party(String name, String email, String phone, String street, String postcode, String city, String country) {

    public static final Party UNKNOWN = new Party(null, null, null, null, null, null, null);

    /** Name and address as they stand on an envelope, without what is missing. */
    public List<String> lines() {
        List<String> address = new PostalAddress(street, postcode, city, country).lines();
        return Stream.concat(Stream.ofNullable(name), address.stream()).toList();
    }
}
