package io.orderway.rush;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class WarehouseCapacityDecisionTest {

    private final Decisions decisions;

    WarehouseCapacityDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource({"MONDAY, 60", "TUESDAY, 80", "WEDNESDAY, 80", "THURSDAY, 80", "FRIDAY, 70", "SATURDAY, 0", "SUNDAY, 0"})
    void eachDayHasItsCapacity(DayOfWeek day, int shipments) {
        assertThat(decisions.decide("warehouse-capacity", Map.of("dayOfWeek", day.name()))).isEqualTo(Map.of("shipments", shipments));
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("warehouse-capacity")).hasSize(4);
    }
}
