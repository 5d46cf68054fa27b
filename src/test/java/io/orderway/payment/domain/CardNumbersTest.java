package io.orderway.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "4111111111111111", "paid with 4111 1111 1111 1111", "5555-5555-5555-4444", "378282246310005", "6011.1111.1111.1117",
        "4222222222222", "6304000000000000000", "SO-1000042 4111111111111111"})
    void aNumberWithTheCheckDigitOfACardIsFound(String text) {
        assertThat(CardNumbers.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {
        "4111111111111112", "SO-1000042", "SO-100004212345", "Invoice 2026-11-22 no. 4711", "411111111111", "41111111111111111111",
        "GB29 NWBK 6016 1331 9268 19", "41111111-1111-1111-abcd-ef0123456789"})
    void whatIsNoCardNumberIsLeftAlone(String text) {
        assertThat(CardNumbers.isIn(text)).isFalse();
    }
}
