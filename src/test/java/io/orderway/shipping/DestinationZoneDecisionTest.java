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
class DestinationZoneDecisionTest {

    private static final String DECISION = "destination-zone";

    private final Decisions decisions;

    DestinationZoneDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest(name = "rule {0}: from {1} to {2}: {3}")
    @CsvSource({
        "1, GB, GB, DOMESTIC", "1, DE, DE, DOMESTIC", "1, AU, AU, DOMESTIC",
        "2, DE, FR, CUSTOMS_UNION", "2, SK, AT, CUSTOMS_UNION",
        "3, GB, DE, EUROPE", "3, GB, IE, EUROPE", "3, DE, GB, EUROPE", "3, GB, CH, EUROPE", "3, GB, IS, EUROPE",
        "4, GB, US, WORLD", "4, GB, AU, WORLD", "4, DE, JP, WORLD", "4, GB, , WORLD"})
    void finds(int rule, String house, String destination, String zone) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("houseCountry", house);
        facts.put("destinationCountry", destination);

        assertThat(decisions.decide(DECISION, facts)).containsEntry("destinationZone", zone);
    }

    @Test
    void hasFourRulesWithAReasonEach() {
        assertThat(decisions.rules(DECISION)).hasSize(4).doesNotContain("").doesNotHaveDuplicates();
    }
}
