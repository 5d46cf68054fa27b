package io.orderway.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12.5      | GBP | 12.50 GBP
            0         | GBP | 0.00 GBP
            0.0375    | GBP | 0.0375 GBP
            1086.08   | GBP | 1,086.08 GBP
            -1200     | EUR | -1,200.00 EUR
            1400      | JPY | 1,400 JPY
            2345678.9 | GBP | 2,345,678.90 GBP
            """)
    void anAmountIsWrittenAsPeopleReadIt(String amount, String currency, String written) {
        assertThat(Money.of(amount, currency)).hasToString(written);
    }
}
