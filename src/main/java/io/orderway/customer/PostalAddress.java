package io.orderway.customer;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Where somebody is. Any part may be missing ({@code null}, never blank); {@link Addresses} tells which parts the country demands.
 *
 * @param country ISO 3166 code of two letters, upper case
 */
@Embeddable
public record PostalAddress(String street, String postcode, String city, String country) {

    private static final Set<String> KNOWN_COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final Set<String> POSTCODE_ON_ITS_OWN_LINE = Set.of("GB", "IE");
    private static final Set<String> POSTCODE_AFTER_CITY = Set.of("AU", "CA", "US", "NZ");

    public PostalAddress {
        street = Texts.stripToNull(street);
        postcode = Texts.upper(postcode);
        city = Texts.stripToNull(city);
        country = Texts.upper(country);
    }

    /** Whether the country is given and exists. */
    public boolean hasKnownCountry() {
        return country != null && KNOWN_COUNTRIES.contains(country);
    }

    /** The address as the country writes it on an envelope, without what is missing; the country's English name comes last. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(street);
        if (country != null && POSTCODE_ON_ITS_OWN_LINE.contains(country)) {
            lines.add(city);
            lines.add(postcode);
        } else if (country != null && POSTCODE_AFTER_CITY.contains(country)) {
            lines.add(joined(city, postcode));
        } else {
            lines.add(joined(postcode, city));
        }
        lines.add(countryName());
        lines.removeIf(Objects::isNull);
        return List.copyOf(lines);
    }

    /** @return the country's English name; its code if it is unknown; {@code null} if it is missing */
    public String countryName() {
        return country == null ? null : new Locale("", country).getDisplayCountry(Locale.ENGLISH);
    }

    private static String joined(String first, String second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first + " " + second;
    }
}
