package io.orderway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TablesInMemoryTest {

    private final TablesInMemory inMemory;
    private final DecisionTables tables;
    private final TestOrders orders;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    TablesInMemoryTest(TablesInMemory inMemory, DecisionTables tables, TestOrders orders, Timeline timeline, TransactionTemplate transaction) {
        this.inMemory = inMemory;
        this.tables = tables;
        this.orders = orders;
        this.timeline = timeline;
        this.transaction = transaction;
    }

    @Test
    void aTableSaysTheSameAsThroughTheEngine() {
        for (String purpose : new String[] {"answer-question", "track-shipment", "something-else"}) {
            Map<String, Object> facts = Map.of("linkPurpose", purpose);
            assertThat(inMemory.decide("link-lifetime", facts).number("days")).isEqualTo(tables.decide("link-lifetime", facts).number("days"));
        }
        assertThat(inMemory.decide("link-lifetime", Map.of("linkPurpose", "x")).version()).isEqualTo(tables.version("link-lifetime"));
    }

    @Test
    void aTableThatCannotBeUsedLeavesTheTransactionAsItWas() {
        OrderNumber number = orders.place(orders.customer(), Map.of(orders.product(), 1));
        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> inMemory.decide("no-such-table", Map.of())).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> inMemory.decide("hold-policy", Map.of("holdType", "UNHEARD_OF"))).hasMessageContaining("0 rules");
            timeline.record(number, "NOTE_WRITTEN", "Still there");
        });
        assertThat(timeline.of(number)).extracting(Timeline.Entry::detail).contains("Still there");
    }
}
