package io.orderway.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CarrierSelectionDecisionTest {

    private static final String DECISION = "carrier-selection";

    private final Decisions decisions;

    CarrierSelectionDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}: {1} {2} {3} {4} {5} -> {6} in {7} days, begun until {8}, {9} days to pack")
    @CsvSource({
        "1, true, true, DOMESTIC, 500, STANDARD, COLLECTION, 0, 16:00, 0",
        "1, true, false, WORLD, 900000, SAME_DAY, COLLECTION, 0, 16:00, 0",
        "2, false, false, EUROPE, 500, STANDARD, CUSTOMS_DATA_MISSING, 0, 14:00, 0",
        "2, false, false, WORLD, 500, RUSH, CUSTOMS_DATA_MISSING, 0, 14:00, 0",
        "3, false, false, DOMESTIC, 1, SAME_DAY, SAME_DAY_COURIER, 0, 14:00, 0",
        "3, false, true, DOMESTIC, 30000, SAME_DAY, SAME_DAY_COURIER, 0, 14:00, 0",
        "4, false, true, DOMESTIC, 30001, SAME_DAY, EXPRESS, 1, 15:00, 0",
        "4, false, true, DOMESTIC, 1, RUSH, EXPRESS, 1, 15:00, 0",
        "4, false, true, DOMESTIC, 150000, RUSH, EXPRESS, 1, 15:00, 0",
        "5, false, true, DOMESTIC, 150001, RUSH, PALLET, 2, 12:00, 1",
        "5, false, true, DOMESTIC, 150001, STANDARD, PALLET, 2, 12:00, 1",
        "6, false, false, DOMESTIC, 150000, STANDARD, PARCEL, 2, 14:00, 0",
        "6, false, true, DOMESTIC, 1, STANDARD, PARCEL, 2, 14:00, 0",
        "7, false, false, CUSTOMS_UNION, 150001, STANDARD, PALLET, 6, 12:00, 1",
        "7, false, true, EUROPE, 150001, SAME_DAY, PALLET, 6, 12:00, 1",
        "8, false, false, CUSTOMS_UNION, 150000, RUSH, EXPRESS, 2, 15:00, 0",
        "8, false, true, EUROPE, 1, SAME_DAY, EXPRESS, 2, 15:00, 0",
        "9, false, false, CUSTOMS_UNION, 1, STANDARD, PARCEL, 4, 14:00, 0",
        "9, false, true, EUROPE, 150000, STANDARD, PARCEL, 4, 14:00, 0",
        "10, false, true, WORLD, 70001, RUSH, AIR_FREIGHT, 8, 12:00, 1",
        "10, false, true, WORLD, 70001, STANDARD, AIR_FREIGHT, 8, 12:00, 1",
        "11, false, true, WORLD, 70000, RUSH, EXPRESS, 3, 15:00, 0",
        "11, false, true, WORLD, 1, SAME_DAY, EXPRESS, 3, 15:00, 0",
        "12, false, true, WORLD, 70000, STANDARD, PARCEL, 7, 14:00, 0"})
    void chooses(int rule, boolean collection, boolean customsDataComplete, String zone, int weightGrams, String urgency, String service, int days,
            String cutOff, int packingDays) {
        Map<String, Object> facts = new HashMap<>(Map.of("collection", collection, "customsDataComplete", customsDataComplete,
                "destinationZone", zone, "weightGrams", weightGrams, "urgency", urgency));

        assertThat(decisions.decide(DECISION, facts)).containsEntry("carrierService", service).containsEntry("transitDays", days)
                .containsEntry("cutOff", cutOff).containsEntry("packingDays", packingDays);
    }

    @Test
    void hasTwelveRulesWithAReasonEach() {
        assertThat(decisions.rules(DECISION)).hasSize(12).doesNotContain("").doesNotHaveDuplicates();
    }
}
