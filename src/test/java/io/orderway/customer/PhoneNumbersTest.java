package io.orderway.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "020 7946 0018,    GB, +442079460018",
        "(020) 7946-0018,  GB, +442079460018",
        "+49 30 2312 5358, GB, +493023125358",
        "030 23125358,     DE, +493023125358",
        "020 7946 0018,    ,   ",
        "12,               GB, ",
        "call me,          GB, ",
        ",                 GB, ",
    })
    void aNumberIsWrittenInOneWayOrNotTakenForOne(String text, String country, String expected) {
        assertThat(PhoneNumbers.normalise(text, country).orElse(null)).isEqualTo(expected);
    }
}
