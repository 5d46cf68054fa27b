package io.orderway.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerFormatTest {

    @ParameterizedTest(name = "{1} {2} in {0}: {3}")
    @CsvSource(delimiter = '|', nullValues = "nowhere", value = {
        "GB      | 1234.5    | GBP | £1,234.50",
        "IE      | 1234.5    | EUR | €1,234.50",
        "US      | 1234.5    | USD | $1,234.50",
        "DE      | 1234.5    | EUR | 1.234,50 €",
        "AT      | 0.005     | EUR | € 0,01",
        "FR      | 1234.5    | EUR | 1 234,50 €",
        "FR      | 342.24    | GBP | 342,24 £",
        "FR      | 342.24    | USD | 342,24 $US",
        "ES      | 342.24    | GBP | 342,24 GBP",
        "CA      | 342.24    | USD | US$342.24",
        "NL      | 1234.5    | EUR | € 1.234,50",
        "CH      | 1234.5    | CHF | CHF 1’234.50",
        "SE      | 1234.5    | SEK | 1 234,50 kr",
        "JP      | 1234      | JPY | ￥1,234",
        "XX      | 1234.5    | GBP | £1,234.50",
        "nowhere | 1234.5    | GBP | £1,234.50",
    })
    void totalsAreWrittenAsInTheCustomersCountry(String country, BigDecimal amount, String currency, String expected) {
        assertThat(CustomerFormat.of(country).total(Money.of(amount, currency))).isEqualTo(expected);
    }

    @Test
    void aUnitPriceKeepsTheDecimalsThatWereAgreed() {
        assertThat(CustomerFormat.of("GB").unitPrice(new BigDecimal("0.0825"), "GBP")).isEqualTo("£0.0825");
        assertThat(CustomerFormat.of("GB").unitPrice(new BigDecimal("2.0000"), "GBP")).isEqualTo("£2.00");
    }

    @Test
    void aMonthIsSpelledOutSoThatNoDateCanBeMisread() {
        LocalDate date = LocalDate.of(2026, 3, 4);
        assertThat(CustomerFormat.of("DE").date(date)).isEqualTo("4 March 2026");
        assertThat(CustomerFormat.of("US").date(date)).isEqualTo("March 4, 2026");
        assertThat(CustomerFormat.of("GB").date(null)).isNull();
    }
}
