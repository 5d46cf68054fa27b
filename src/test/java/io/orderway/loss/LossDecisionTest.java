package io.orderway.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

/** The tables by which losses are noticed, searched, remedied and claimed: every rule, at its boundaries. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LossDecisionTest {

    private final Decisions decisions;

    LossDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({"SAME_DAY_COURIER, DOMESTIC, 1, 1", "SAME_DAY_COURIER, WORLD, 1, 1", "EXPRESS, DOMESTIC, 2, 2", "EXPRESS, EUROPE, 4, 4",
        "EXPRESS, WORLD, 4, 4", "PARCEL, DOMESTIC, 3, 4", "PARCEL, CUSTOMS_UNION, 5, 6", "PARCEL, EUROPE, 5, 6", "PALLET, DOMESTIC, 5, 6",
        "PALLET, EUROPE, 5, 6", "PARCEL, WORLD, 10, 15", "AIR_FREIGHT, WORLD, 10, 15", "UNKNOWN, DOMESTIC, 5, 6", "COLLECTION, DOMESTIC, 5, 6"})
    void aCarrierMayBeSilentForSoLong(String service, String zone, int silentDays, int overdueDays) {
        assertThat(decisions.decide("carrier-silence", Map.of("carrierService", service, "destinationZone", zone)))
                .containsEntry("silentDays", silentDays).containsEntry("overdueDays", overdueDays);
    }

    @ParameterizedTest
    @CsvSource({"REPORTED_LOST, PARCEL, WORLD, false, 0, R/P7D", "SILENT, SAME_DAY_COURIER, DOMESTIC, true, 1, R/P1D",
        "NOT_RECEIVED, EXPRESS, DOMESTIC, true, 2, R/P1D", "SILENT, EXPRESS, CUSTOMS_UNION, true, 2, R/P1D",
        "SILENT, EXPRESS, EUROPE, true, 6, R/P3D", "NOT_RECEIVED, PARCEL, DOMESTIC, true, 3, R/P2D", "SILENT, UNKNOWN, DOMESTIC, true, 3, R/P2D",
        "SILENT, PARCEL, CUSTOMS_UNION, true, 6, R/P3D", "SILENT, PALLET, EUROPE, true, 6, R/P3D", "SILENT, AIR_FREIGHT, WORLD, true, 15, R/P7D"})
    void aTraceHasItsDeadlineAndTheCustomerHisRhythm(String cause, String service, String zone, boolean needed, int days, String rhythm) {
        assertThat(decisions.decide("loss-trace", Map.of("missingCause", cause, "carrierService", service, "destinationZone", zone)))
                .containsEntry("traceNeeded", needed).containsEntry("traceDays", days).containsEntry("updateCycle", rhythm);
    }

    @ParameterizedTest
    @CsvSource({"true, DOMESTIC, REPLACEMENT", "true, CUSTOMS_UNION, REPLACEMENT", "true, EUROPE, REPLACEMENT", "true, WORLD, REFUND",
        "false, DOMESTIC, REFUND", "false, WORLD, REFUND"})
    void withoutAnAnswerTheTableDecides(boolean available, String zone, String remedy) {
        assertThat(decisions.decide("loss-remedy", Map.of("goodsAvailable", available, "destinationZone", zone)))
                .containsEntry("remedy", remedy).extractingByKey("reason").asString().isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"-1, DOMESTIC, 3, false", "-1, EUROPE, 2, false", "-1, WORLD, 2, false", "0, DOMESTIC, 20, false", "0, EUROPE, 20, false",
        "0, WORLD, 40, false", "1, WORLD, 10, false", "3, DOMESTIC, 10, false", "4, DOMESTIC, 0, true", "9, WORLD, 0, true"})
    void aClaimIsFiledFollowedUpAndGivenUpInTime(int reminders, String zone, int days, boolean givenUp) {
        assertThat(decisions.decide("claim-deadline", Map.of("claimReminders", reminders, "destinationZone", zone)))
                .containsEntry("claimDueDays", days).containsEntry("claimGivenUp", givenUp);
    }

    @ParameterizedTest
    @CsvSource({"true, 25, GOODWILL", "false, 25, GOODWILL", "true, 26, FINANCE", "false, 100, GOODWILL", "false, 101, FINANCE"})
    void smallSumsAreLeftToTheCustomer(boolean answered, int value, String what) {
        assertThat(decisions.decide("kept-goods", Map.of("answeredByCustomer", answered, "keptValue", value))).containsEntry("keptGoods", what);
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("carrier-silence")).hasSize(8).doesNotHaveDuplicates();
        assertThat(decisions.rules("loss-trace")).hasSize(6).doesNotHaveDuplicates();
        assertThat(decisions.rules("loss-remedy")).hasSize(3).doesNotHaveDuplicates();
        assertThat(decisions.rules("claim-deadline")).hasSize(6).doesNotHaveDuplicates();
        assertThat(decisions.rules("kept-goods")).hasSize(3).doesNotHaveDuplicates();
    }
}
