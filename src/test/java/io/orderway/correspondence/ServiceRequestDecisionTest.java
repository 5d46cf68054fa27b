package io.orderway.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import io.orderway.correspondence.application.RequestTables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ServiceRequestDecisionTest {

    private final Decisions decisions;
    private final RequestTables tables;

    ServiceRequestDecisionTest(Decisions decisions, RequestTables tables) {
        this.decisions = decisions;
        this.tables = tables;
    }

    @ParameterizedTest
    @CsvSource({"STATUS, 0, true, 0, AUTOMATIC, PT4H", "STATUS, 1, true, 0, AUTOMATIC, PT4H", "STATUS, 2, true, 0, CUSTOMER_SERVICE, PT4H",
        "STATUS, 1, false, 0, CUSTOMER_SERVICE, PT4H", "STATUS, 1, true, 1, CUSTOMER_SERVICE, PT4H", "DOCUMENT, 1, true, 0, FINANCE, P1D",
        "PRICE, 1, true, 0, SALES, P1D", "AVAILABILITY, 1, false, 3, SALES, P1D", "ADDRESS, 1, true, 0, CUSTOMER_SERVICE, PT2H",
        "OTHER, 0, false, 0, CUSTOMER_SERVICE, PT4H"})
    void aRequestGoesToWhoeverKnows(String kind, int kindsNamed, boolean senderKnown, int automatic, String route, String timeLimit) {
        Map<String, Object> answer = decisions.decide("service-request-routing", Map.of("requestKind", kind, "kindsNamed", kindsNamed, "senderKnown",
                senderKnown, "automaticAnswersToday", automatic));
        assertThat(answer).containsEntry("requestRoute", route).containsEntry("timeLimit", timeLimit);
    }

    @Test
    void whereItIsCountsOnlyWhileItIsOnItsWay() {
        assertThat(tables.words(false)).extracting(RequestTables.Words::kind).containsExactly(RequestKind.OTHER, RequestKind.ADDRESS, RequestKind.DOCUMENT,
                RequestKind.PRICE, RequestKind.AVAILABILITY, RequestKind.STATUS);
        assertThat(tables.words(true)).extracting(RequestTables.Words::kind).doesNotContain(RequestKind.STATUS).hasSize(5);
        assertThat(tables.words(false)).flatExtracting(RequestTables.Words::words).allMatch(word -> word.equals(word.toLowerCase()) && !word.isBlank());
    }

    @Test
    void noRuleIsForgottenHere() {
        assertThat(decisions.rules("service-request-routing")).hasSize(6);
        assertThat(decisions.rules("service-request-words")).hasSize(6);
    }
}
