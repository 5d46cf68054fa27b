package io.orderway.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTermsTest {

    private static final LocalDate INVOICED = LocalDate.of(2026, 11, 20);

    @Test
    void anInvoiceIsDueAfterTheAgreedDays() {
        assertThat(PaymentTerms.of("NET30").dueDate(INVOICED)).isEqualTo("2026-12-20");
        assertThat(PaymentTerms.PREPAID.dueDate(INVOICED)).isEqualTo(INVOICED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NET", "NET1000", "net30", "CASH"})
    void otherTermsAreRefused(String code) {
        assertThat(PaymentTerms.isValid(code)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentTerms.of(code));
    }
}
