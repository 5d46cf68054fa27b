package io.orderway.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.order.OrderView;
import java.util.List;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each law of the walk has a fixture that breaks it and is caught; an order that has gone its way breaks none. */
@ProcessTest
class WalkLawsTest {

    @Autowired
    private ApplicationContext house;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void everyLawBites() {
        WalkCast cast = WalkCast.of(house);
        Walk.Result result = LongStream.range(1, 50).mapToObj(seed -> Walk.again(cast, seed, List.of())).filter(this::isSentAndPaidInAdvance)
                .findFirst().orElseThrow();
        assertThat(result.failure()).as("an order that goes its way").isNull();
        assertThat(Walk.LAWS).as("laws with a fixture").extracting(WalkLaw::name).containsExactlyInAnyOrderElementsOf(
                LawFixtures.ALL.stream().map(LawFixtures.Fixture::law).toList());
        for (LawFixtures.Fixture fixture : LawFixtures.ALL) {
            WalkLaw law = Walk.LAWS.stream().filter(known -> known.name().equals(fixture.law())).findFirst().orElseThrow();
            assertThat(breachesAfter(cast, result.order(), fixture, law)).as(law.name()).isNotEmpty();
            assertThat(cast.records().breaches(result.order(), WalkRecords.breachesOf(List.of(law)))).as("once it is mended: %s", law.name()).isEmpty();
        }
    }

    private List<WalkRecords.Breach> breachesAfter(WalkCast cast, WalkedOrder order, LawFixtures.Fixture fixture, WalkLaw law) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            if (fixture.process() != null) {
                runtime.startProcessInstanceByKey(fixture.process(), order.number().value());
            }
            OrderView view = cast.records().family(order).get(0);
            for (String statement : fixture.statements()) {
                jdbc.sql(statement.replace("ENTRY", LawFixtures.ENTRY).replace("MESSAGE", LawFixtures.MESSAGE)).param("order", order.number().value())
                        .param("customer", order.customerNumber()).param("source", order.source())
                        .param("shipment", view.shipments().get(0).number().value()).update();
            }
            return cast.records().breaches(order, WalkRecords.breachesOf(List.of(law)));
        });
    }

    private boolean isSentAndPaidInAdvance(Walk.Result result) {
        return jdbc.sql("""
                select exists (select 1 from customer_order o join payment_entry e on e.order_number = o.order_number and e.kind = 'PAID'
                                 join outgoing_message m on m.order_number = o.order_number and m.step = 'SHIPPED'
                                where o.order_number = :order and o.state = 'COMPLETED')""")
                .param("order", result.order().number().value()).query(Boolean.class).single();
    }
}
