package io.orderway.customer;

import io.orderway.shared.SaveOutcome;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The customers of the house. What they owe is not kept here but by payment. */
public interface Customers {

    Optional<Customer> find(String number);

    /** @return those that exist, by number */
    Map<String, Customer> findAll(Collection<String> numbers);

    /**
     * Stores a new customer, or changes the master data of a known one. An incomplete address, a missing e-mail and a telephone number that
     * cannot exist are no reason to refuse: orders of such a customer stop where the missing fact is needed.
     *
     * @param customer his {@link Customer#handling() handling} counts for a new customer only
     * @return refused if number or name are missing, the e-mail is none, the country does not exist or a text is too long
     */
    SaveOutcome save(Customer customer);

    /** @throws java.util.NoSuchElementException if there is no such customer */
    void handle(String number, Handling handling);
}
