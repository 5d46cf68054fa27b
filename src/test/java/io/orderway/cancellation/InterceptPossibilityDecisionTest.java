package io.orderway.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class InterceptPossibilityDecisionTest {

    private final Decisions decisions;

    InterceptPossibilityDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        "1, OUT_FOR_DELIVERY, PARCEL, DOMESTIC, false",
        "2, ACCEPTED, SAME_DAY_COURIER, DOMESTIC, false",
        "3, NONE, PARCEL, DOMESTIC, true", "3, IN_TRANSIT, EXPRESS, DOMESTIC, true", "3, DELAYED, PALLET, DOMESTIC, true",
        "4, NONE, PARCEL, CUSTOMS_UNION, true", "4, ACCEPTED, EXPRESS, CUSTOMS_UNION, true",
        "5, NONE, PALLET, CUSTOMS_UNION, false", "5, NONE, PARCEL, EUROPE, false", "5, NONE, EXPRESS, WORLD, false",
        "5, NONE, AIR_FREIGHT, WORLD, false"})
    void aCarrierIsAskedWhereItCanTurnAParcelRound(int rule, String lastTracking, String service, String zone, boolean possible) {
        assertThat(decisions.decide("intercept-possibility", Map.of("lastTracking", lastTracking, "carrierService", service, "destinationZone", zone)))
                .isEqualTo(Map.of("interceptPossible", possible));
    }

    @Test
    void thereAreFiveRules() {
        assertThat(decisions.rules("intercept-possibility")).hasSize(5);
    }
}
