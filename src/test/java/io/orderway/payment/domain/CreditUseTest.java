package io.orderway.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditUseTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1000, 0, 0", "1000, 1000, 100, 0", "1000.01, 1000, 101, 1", "999.99, 1000, 100, 0", "1200, 1000, 120, 200", "-50, 1000, 0, 0",
        "0, 0, 0, 0", "0.01, 0, 9999, 1", "5000000, 1, 9999, 4999999"})
    void useIsRoundedAgainstTheCustomer(String used, String limit, int percent, int excess) {
        assertThat(CreditUse.of(Money.of(used, "GBP"), Money.of(limit, "GBP"))).isEqualTo(new CreditUse(percent, excess));
    }

    @Test
    void theCeilingIsNeverBelowTheLimitNorBelowWhatWasJudged() {
        assertThat(CreditUse.ceiling(Money.of("1000", "GBP"), 57)).isEqualTo(Money.of("1000", "GBP"));
        assertThat(CreditUse.ceiling(Money.of("1000", "GBP"), 108)).isEqualTo(Money.of("1080", "GBP"));
    }
}
