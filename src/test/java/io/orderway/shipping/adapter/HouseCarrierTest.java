package io.orderway.shipping.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseCarrierTest {

    /** 47312482 with check digit 9 is the example of UPU standard S10; two of the others reach the special remainders 10 and 11. */
    @ParameterizedTest
    @CsvSource({"47312482, HW473124829GB", "1000001, HW010000019GB", "0, HW000000005GB", "2, HW000000028GB", "8, HW000000080GB"})
    void theCheckDigitIsThatOfTheWorldsPosts(long sequence, String trackingNumber) {
        assertThat(HouseCarrier.trackingNumber(sequence, "GB")).isEqualTo(trackingNumber);
    }
}
