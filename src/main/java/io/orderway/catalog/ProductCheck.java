package io.orderway.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What no article can be stored with. */
final class ProductCheck {

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final Pattern HS_CODE = Pattern.compile("\\d{6,10}");

    private ProductCheck() {
    }

    static List<String> reasonsToRefuse(Product product) {
        List<String> reasons = new ArrayList<>();
        String description = product.description();
        if (description == null || description.isBlank()) {
            reasons.add("The description is missing.");
        } else if (description.length() > 500) {
            reasons.add("The description is longer than 500 characters.");
        }
        if (product.weightGrams() < 0) {
            reasons.add("The weight is negative.");
        }
        String hsCode = product.customs().hsCode();
        if (hsCode != null && !HS_CODE.matcher(hsCode).matches()) {
            reasons.add("%s is not a customs code of 6 to 10 digits.".formatted(hsCode));
        }
        String origin = product.customs().countryOfOrigin();
        if (origin != null && !COUNTRIES.contains(origin)) {
            reasons.add("There is no country %s.".formatted(origin));
        }
        String supplier = product.replenishment().supplier();
        if (supplier != null && supplier.length() > 40) {
            reasons.add("The supplier is longer than 40 characters.");
        }
        if (product.replenishment().leadTimeDays() < 0) {
            reasons.add("The lead time is negative.");
        }
        return reasons;
    }
}
