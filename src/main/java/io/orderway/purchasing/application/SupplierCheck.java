package io.orderway.purchasing.application;

import io.orderway.customer.Contact;
import io.orderway.customer.PostalAddress;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.SupplierArticle;
import io.orderway.shared.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What no supplier, and no article of one, can be stored with. */
final class SupplierCheck {

    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
    private static final int LONGEST_LEAD_TIME_DAYS = 3_650;

    private SupplierCheck() {
    }

    static List<String> reasonsToRefuse(Supplier supplier) {
        List<String> reasons = new ArrayList<>();
        required(reasons, "supplier number", supplier.number(), 40);
        required(reasons, "name", supplier.name(), 200);
        address(reasons, supplier.address());
        if (supplier.email() != null && !Contact.isEmail(supplier.email())) {
            reasons.add("%s is not an e-mail address.".formatted(supplier.email()));
        }
        if (supplier.language() == null || !LANGUAGES.contains(supplier.language())) {
            reasons.add("There is no language %s.".formatted(supplier.language()));
        }
        if (supplier.minimumOrder().isNegative()) {
            reasons.add("The minimum order value is negative.");
        }
        return reasons;
    }

    static List<String> reasonsToRefuse(SupplierArticle article) {
        List<String> reasons = new ArrayList<>();
        between(reasons, "pack size", article.packSize(), 1, Quantity.MAX);
        between(reasons, "minimum", article.minimumPieces(), 1, Quantity.MAX);
        between(reasons, "lead time", article.leadTimeDays(), 0, LONGEST_LEAD_TIME_DAYS);
        if (article.price().isNegative()) {
            reasons.add("The price is negative.");
        }
        return reasons;
    }

    private static void address(List<String> reasons, PostalAddress address) {
        limited(reasons, "street", address.street(), 200);
        limited(reasons, "postcode", address.postcode(), 20);
        limited(reasons, "city", address.city(), 100);
        if (address.country() != null && !address.hasKnownCountry()) {
            reasons.add("There is no country %s.".formatted(address.country()));
        }
    }

    private static void between(List<String> reasons, String field, int value, int least, int most) {
        if (value < least || value > most) {
            reasons.add(String.format(Locale.ROOT, "The %s is not between %,d and %,d: %d.", field, least, most, value));
        }
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
