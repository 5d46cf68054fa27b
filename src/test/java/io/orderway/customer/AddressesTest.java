package io.orderway.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class AddressesTest {

    @Autowired
    private Addresses addresses;

    @ParameterizedTest(name = "{0}, {1}, {2}, {3} lacks {4}")
    @CsvSource({
        "12 High St, EC1A 1BB, London,    GB, ''",
        "12 High St, ,         London,    GB, POSTCODE",
        "12 High St, ,         Dublin,    IE, ''",
        "12 High St, ,         Hong Kong, HK, ''",
        "12 High St, ,         Reykjavik, IS, POSTCODE", // not in the table
        ",           ,         Hamburg,   DE, STREET POSTCODE",
        "12 High St, 20095,    ,          DE, CITY",
        "12 High St, ,         London,    ,   POSTCODE COUNTRY",
    })
    void theCountrySaysWhatIsMissing(String street, String postcode, String city, String country, String missing) {
        List<AddressField> expected =
                missing.isEmpty() ? List.of() : Arrays.stream(missing.split(" ")).map(AddressField::valueOf).toList();
        assertThat(addresses.missing(new PostalAddress(street, postcode, city, country))).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "EC1A 1BB, GB, true",
        "ec1a1bb,  GB, true",
        "EC1A,     GB, false",
        "1234,     DE, false",
        "00-950,   PL, true",
        "IV2 3AA,  IS, true",
        "D02 AF30, IE, true",
    })
    void aPostcodeHasTheFormOfItsCountry(String postcode, String country, boolean plausible) {
        assertThat(addresses.problems(new PostalAddress("1 Road", postcode, "Town", country)).isEmpty()).isEqualTo(plausible);
    }

    @Test
    void problemsAreSentences() {
        assertThat(addresses.problems(new PostalAddress(null, "ABC", "Berlin", "DE")))
                .containsExactly("The address has no street.", "The postcode ABC does not fit the country: Germany.");
        assertThat(addresses.problems(new PostalAddress("1 Road", "1", "Town", "QQ"))).containsExactly("There is no country QQ.");
    }

    @Test
    void anEnvelopeIsWrittenAsTheCountryDoes() {
        assertThat(new PostalAddress("Spitaler Str. 1", "20095", "Hamburg", "DE").lines())
                .containsExactly("Spitaler Str. 1", "20095 Hamburg", "Germany");
        assertThat(new PostalAddress("1 George St", "2000", "Sydney", "AU").lines())
                .containsExactly("1 George St", "Sydney 2000", "Australia");
        assertThat(new PostalAddress(null, null, "Hong Kong", null).lines()).containsExactly("Hong Kong");
    }
}
