package io.orderway.reporting.application.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"CHANGE_ASKED", "CHANGE_MADE", "CHANGE_DECLINED", "CHANGE_EXPIRED", "CHANGE_TOO_LATE", "CANCELLATION_ASKED",
        "CANCELLATION_DECLINED", "CANCELLATION_TOO_LATE", "CANCELLATION_CARRIED_OUT", "SHIPMENT_CALLED_BACK", "RETURN_DELIVERED", "RETURN_ASKED", "RETURN_ACCEPTED", "RETURN_REFUSED", "RETURN_RECEIVED", "RETURN_LOST",
        "RETURN_SETTLED", "PARCEL_NOT_RECEIVED", "PARCEL_LOST", "GOODWILL_GRANTED", "REFUND_SETTLED", "DELAY_ANSWERED", "COMPLAINT_CLOSED"})
    void whatConcernsTheCustomerIsToldInASentence(String type) {
        assertThat(CustomerWords.event(type)).hasValueSatisfying(words -> assertThat(words).endsWith(".").doesNotContain("_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOLD_PLACED", "CREDIT_DECIDED", "COMPLAINT_REVIEWED", "CLAIM_OPENED", "GOODWILL_PROPOSED", "NOTE", ""})
    void whatIsTheHousesOwnBusinessIsNot(String type) {
        assertThat(CustomerWords.event(type)).isEmpty();
    }
}
