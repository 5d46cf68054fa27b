package io.orderway.notification.application;

import io.orderway.customer.Customer;
import io.orderway.customer.PostalAddress;
import io.orderway.order.Party;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom a message goes to.
 *
 * @param email null if none is known
 */
record Addressee(String name, String email, String country) {

    static Addressee of(Party party) {
        return new Addressee(party.name(), party.email(), party.country());
    }

    static Addressee of(Customer customer) {
        return new Addressee(customer.name(), customer.contact().email(), customer.address().country());
    }

    String greeting() {
        return name == null || name.isBlank() ? "Dear customer," : "Dear %s,".formatted(name.strip());
    }

    /** Name and address as they stand on an envelope; empty if nothing is known. */
    static List<String> lines(Party party) {
        List<String> lines = new ArrayList<>();
        if (party.name() != null) {
            lines.add(party.name());
        }
        lines.addAll(new PostalAddress(party.street(), party.postcode(), party.city(), party.country()).lines());
        return lines;
    }
}
