package io.orderway.customer;

/**
 * Somebody who buys from the house.
 *
 * @param number what the house calls the customer by, for example {@code 17850}
 */
public record Customer(String number, String name, Contact contact, PostalAddress address, CommercialTerms terms, Handling handling) {

    public Customer {
        number = Texts.stripToNull(number);
        name = Texts.stripToNull(name);
    }

    /** ISO code of the currency in which the customer is billed. */
    public String currency() {
        return terms.creditLimit().currency();
    }
}
