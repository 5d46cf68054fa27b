package io.orderway.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.shared.OrderNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "SO-1000042", "so-1000042", "SO1000042", "SO 1000042", "Order SO-1000042, thank you", "SO-1000042-1", "SO-1000042 and SO-1000042"})
    void theOrderIsFoundHoweverItIsWritten(String text) {
        assertThat(new PaymentReference(text).orderNumber()).contains(OrderNumber.of("SO-1000042"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Thank you", "1000042", "SO-42", "SO-1000042 SO-1000043", "SO-1234567890123"})
    void whatNamesNoOrderOrTwoNamesNone(String text) {
        assertThat(new PaymentReference(text).orderNumber()).isEmpty();
    }
}
