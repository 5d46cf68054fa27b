package io.orderway.customer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each country demands of an address; the table {@code country_rule} holds it. */
@Component
public class Addresses {

    private static final CountryRule UNLISTED = new CountryRule(true, null);

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the parts without which nothing can be delivered there; empty if the address is complete */
    public Set<AddressField> missing(PostalAddress address) {
        return missing(address, ruleOf(address));
    }

    /** @return one sentence for each thing that is missing or cannot be; empty if the address is complete and plausible */
    public List<String> problems(PostalAddress address) {
        CountryRule rule = ruleOf(address);
        List<String> problems = new ArrayList<>();
        for (AddressField field : missing(address, rule)) {
            problems.add("The address has no %s.".formatted(field.name().toLowerCase(Locale.ROOT)));
        }
        if (address.country() != null && !address.hasKnownCountry()) {
            problems.add("There is no country %s.".formatted(address.country()));
        }
        if (address.postcode() != null && !rule.accepts(address.postcode())) {
            problems.add("The postcode %s does not fit the country: %s.".formatted(address.postcode(), address.countryName()));
        }
        return problems;
    }

    private static Set<AddressField> missing(PostalAddress address, CountryRule rule) {
        Set<AddressField> missing = EnumSet.noneOf(AddressField.class);
        if (address.street() == null) {
            missing.add(AddressField.STREET);
        }
        if (address.postcode() == null && rule.postcodeRequired()) {
            missing.add(AddressField.POSTCODE);
        }
        if (address.city() == null) {
            missing.add(AddressField.CITY);
        }
        if (address.country() == null) {
            missing.add(AddressField.COUNTRY);
        }
        return missing;
    }

    private CountryRule ruleOf(PostalAddress address) {
        return Optional.ofNullable(address.country()).flatMap(this::rule).orElse(UNLISTED);
    }

    private Optional<CountryRule> rule(String country) {
        return jdbc.sql("select postcode_required, postcode_pattern from country_rule where country = :country")
                .param("country", country)
                .query((row, number) -> new CountryRule(row.getBoolean("postcode_required"), row.getString("postcode_pattern")))
                .optional();
    }

    private record CountryRule(boolean postcodeRequired, String postcodePattern) {

        boolean accepts(String postcode) {
            return postcodePattern == null || postcode.matches(postcodePattern);
        }
    }
}
