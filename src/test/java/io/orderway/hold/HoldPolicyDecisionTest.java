package io.orderway.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.identity.Groups;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HoldPolicyDecisionTest {

    private final Decisions decisions;
    private final WorkingCalendar calendar;

    HoldPolicyDecisionTest(Decisions decisions, WorkingCalendar calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    @ParameterizedTest
    @CsvSource({
            "PAYMENT, finance, P1D, P2D, 30, 'finance,managers', false",
            "CREDIT, finance, P1D, P2D, 30, 'finance,managers', false",
            "ADDRESS, customer-service, PT4H, P1D, 30, 'customer-service,order-desk,shipping,managers', false",
            "STOCK, warehouse, P1D, P2D, 30, 'warehouse,purchasing,managers', false",
            "COMPLIANCE, audit, PT4H, P1D, 90, 'audit,managers', true",
            "CUSTOMER, customer-service, P1D, P3D, 90, 'customer-service,order-desk,sales,managers', false",
            "QUALITY, warehouse, PT4H, P1D, 30, 'warehouse,managers', false"})
    void eachTypeHasItsOwnerItsTimesAndThoseWhoMayLiftIt(String type, String owner, String due, String handedOn, int days, String lifters,
            boolean silent) {
        assertThat(policy(type)).containsEntry("ownerGroup", owner).containsEntry("clearWithin", due).containsEntry("escalatesAfter", handedOn)
                .containsEntry("escalatesTo", "managers").containsEntry("keptAtMostDays", days).containsEntry("releasedBy", lifters)
                .containsEntry("customerNotToldYet", silent);
    }

    @ParameterizedTest
    @EnumSource(HoldType.class)
    void whoClearsAHoldMayLiftItAndAllDepartmentsExist(HoldType type) {
        Map<String, Object> policy = policy(type.name());
        List<String> lifters = groups(policy.get("releasedBy"));
        assertThat(lifters).contains((String) policy.get("ownerGroup"), (String) policy.get("escalatesTo")).isSubsetOf(Groups.DEPARTMENTS);
        assertThat(groups(policy.get("placedBy"))).isSubsetOf(Groups.names().keySet()).contains(Groups.MANAGERS);
        assertThat(calendar.dueIn((String) policy.get("clearWithin"))).isBefore(calendar.dueIn((String) policy.get("escalatesAfter")));
    }

    @Test
    void thereIsOneRuleForEachType() {
        assertThat(decisions.rules("hold-policy")).hasSize(HoldType.values().length);
    }

    private Map<String, Object> policy(String type) {
        return decisions.decide("hold-policy", Map.of("holdType", type));
    }

    private static List<String> groups(Object list) {
        return List.of(((String) list).split(","));
    }
}
