package io.orderway.payment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.payment.CreditAccounts;
import io.orderway.payment.PaymentStory;
import io.orderway.shared.Money;
import io.orderway.shared.ShipmentNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CreditRaceTest {

    private final PaymentStory story;
    private final CommitCredit commitCredit;
    private final CreditAccounts credit;
    private final JdbcClient jdbc;
    private final Customer customer;

    CreditRaceTest(PaymentStory story, CommitCredit commitCredit, CreditAccounts credit, JdbcClient jdbc, TestOrders orders) {
        this.story = story;
        this.commitCredit = commitCredit;
        this.credit = credit;
        this.jdbc = jdbc;
        this.customer = orders.customer();
    }

    @Test
    void ofFortyOrdersAtOnceExactlyThoseAreTakenThatFitIntoTheLimit() throws Exception {
        // 40 x 480.00 gross against a limit of 10,000.00
        List<ShipmentNumber> shipments = IntStream.range(0, 40).mapToObj(i -> story.shipment(customer, 200)).toList();
        ExecutorService pool = Executors.newFixedThreadPool(12);
        List<Callable<Boolean>> attempts = shipments.stream().map(one -> (Callable<Boolean>) () -> commitCredit.commit(one, 5)).toList();
        List<Boolean> taken = new ArrayList<>();
        for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
            taken.add(attempt.get());
        }
        pool.shutdown();

        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(20);
        assertThat(credit.standing(customer.number()).orElseThrow().committed()).isEqualTo(Money.of("9600", "GBP"));
    }

    @Test
    void aShipmentIsTakenOnceHoweverOftenTheStepRuns() {
        ShipmentNumber shipment = story.shipment(customer, 100);

        assertThat(commitCredit.commit(shipment, 5)).isTrue();
        assertThat(commitCredit.commit(shipment, 5)).isTrue();

        assertThat(credit.standing(customer.number()).orElseThrow().committed()).isEqualTo(Money.of("240", "GBP"));
    }

    @Test
    void theDatabaseItselfRefusesToGoBeyondWhatWasGranted() {
        commitCredit.commit(story.shipment(customer, 100), 5);

        assertThatThrownBy(() -> jdbc.sql("update credit_account set committed = 10000.01 where customer_number = :customer")
                .param("customer", customer.number()).update())
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("credit_within_what_was_granted");
    }
}
