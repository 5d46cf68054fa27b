package io.orderway.department;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import io.orderway.identity.Groups;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DepartmentNoticeDecisionTest {

    private static final String EVERYBODY_WITH_WORK = "warehouse, shipping, purchasing, finance, sales, order-desk, customer-service";

    private final Decisions decisions;

    DepartmentNoticeDecisionTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RUSH_ACCEPTED            | warehouse, shipping        | ''",
        "RUSH_BY_RULE             | warehouse, shipping        | ''",
        "RUSH_DECLINED            | warehouse, shipping        | ''",
        "ORDER_CANCELLED          | ''                         | " + EVERYBODY_WITH_WORK,
        "ORDER_EXPIRED            | ''                         | " + EVERYBODY_WITH_WORK,
        "ORDER_ENDED_AS_DUPLICATE | ''                         | " + EVERYBODY_WITH_WORK,
        "SHIPMENT_CANCELLED       | ''                         | warehouse, shipping",
        "ORDER_CHANGED            | ''                         | warehouse, shipping, purchasing, finance",
        "LINE_ADDED               | ''                         | warehouse, shipping, purchasing, finance",
        "ARTICLE_CORRECTED        | ''                         | warehouse, shipping, purchasing, finance",
        "QUANTITY_CORRECTED       | ''                         | warehouse, shipping, purchasing, finance",
        "LINE_DROPPED             | ''                         | warehouse, shipping, purchasing, finance",
        "PARTY_CORRECTED          | ''                         | shipping, finance",
        "HOLD_PLACED              | ''                         | " + EVERYBODY_WITH_WORK,
        "HOLD_ESCALATED           | managers                   | ''",
        "HOLD_LIFTED              | ''                         | " + EVERYBODY_WITH_WORK,
        "DELIVERY_PROMISE_CHANGED | customer-service           | warehouse, shipping, sales",
        "DELIVERY_DELAYED         | customer-service           | warehouse, shipping, sales",
        "PARCEL_REPORTED_LOST     | shipping, customer-service | sales",
        "PARCEL_LOST              | shipping, customer-service | sales",
        "RETURN_ACCEPTED          | warehouse                  | finance, sales",
        "COMPLAINT_RECEIVED       | customer-service           | sales, finance",
        "COMPLAINT_ADDED_TO       | customer-service           | managers",
        "GOODS_GIVEN_UP           | warehouse, customer-service | sales, finance",
        "GOODS_REALLOCATED        | customer-service           | sales"})
    void eachKindOfEventConcernsItsDepartments(String eventType, String departments, String involved) {
        Map<String, Object> notice = decide(eventType);
        assertThat(notice).containsEntry("departments", departments).containsEntry("involvedDepartments", involved);
        assertThat((String) notice.get("sentence")).endsWith(".").hasSizeLessThan(120);
        assertThat(Stream.of(departments, involved).flatMap(names -> Arrays.stream(names.split(", "))).filter(name -> !name.isEmpty()))
                .isSubsetOf(Groups.DEPARTMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORDER_RECEIVED", "SHIPMENT_PICKED", "NOTE", "COMES_WITH_A_LATER_RELEASE", ""})
    void everythingElseConcernsNobody(String eventType) {
        assertThat(decide(eventType)).isEqualTo(Map.of("departments", "", "involvedDepartments", "", "sentence", ""));
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("department-notice")).hasSize(17);
    }

    private Map<String, Object> decide(String eventType) {
        return decisions.decide("department-notice", Map.of("eventType", eventType));
    }
}
