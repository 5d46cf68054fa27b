package io.orderway.customer;

import java.util.ArrayList;
import java.util.List;

/** What no customer can be stored with. */
final class CustomerCheck {

    private CustomerCheck() {
    }

    static List<String> reasonsToRefuse(Customer customer) {
        List<String> reasons = new ArrayList<>();
        required(reasons, "customer number", customer.number(), 40);
        required(reasons, "name", customer.name(), 200);
        required(reasons, "price list", customer.terms().priceList(), 20);
        limited(reasons, "phone", customer.contact().phone(), 40);
        limited(reasons, "street", customer.address().street(), 200);
        limited(reasons, "postcode", customer.address().postcode(), 20);
        limited(reasons, "city", customer.address().city(), 100);
        limited(reasons, "VAT number", customer.terms().vatNumber(), 30);
        if (customer.contact().email() != null && !Contact.isEmail(customer.contact().email())) {
            reasons.add("%s is not an e-mail address.".formatted(customer.contact().email()));
        }
        if (customer.address().country() != null && !customer.address().hasKnownCountry()) {
            reasons.add("There is no country %s.".formatted(customer.address().country()));
        }
        if (customer.terms().creditLimit().isNegative()) {
            reasons.add("The credit limit is negative.");
        }
        return reasons;
    }

    private static void required(List<String> reasons, String field, String value, int maxLength) {
        if (value == null) {
            reasons.add("The %s is missing.".formatted(field));
        }
        limited(reasons, field, value, maxLength);
    }

    private static void limited(List<String> reasons, String field, String value, int maxLength) {
        if (value != null && value.length() > maxLength) {
            reasons.add("The %s is longer than %d characters.".formatted(field, maxLength));
        }
    }
}
