package io.orderway.verification.application;

import io.orderway.customer.PostalAddress;
import io.orderway.order.Party;

/** The postal address of a party to an order. */
public final class PartyAddresses {

    private PartyAddresses() {
    }

    public static PostalAddress of(Party party) {
        return new PostalAddress(party.street(), party.postcode(), party.city(), party.country());
    }
}
