package io.orderway.payment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxState;
import io.orderway.order.OrderProgress;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.payment.application.IncomingPayment;
import io.orderway.payment.application.TakePayment;
import io.orderway.shared.ConflictException;
import io.orderway.shared.Money;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PaymentClarificationProcessTest {

    private final ProcessEngine engine;
    private final PaymentStory story;
    private final TakePayment takePayment;
    private final Payments payments;
    private final Inbox inbox;
    private final OrderProgress progress;
    private final JdbcClient jdbc;
    private final String eventId = UUID.randomUUID().toString();
    private final ShipmentNumber shipment;

    PaymentClarificationProcessTest(ProcessEngine engine, PaymentStory story, TestOrders orders, TakePayment takePayment, Payments payments,
            Inbox inbox, OrderProgress progress, JdbcClient jdbc) {
        this.engine = engine;
        this.story = story;
        this.takePayment = takePayment;
        this.payments = payments;
        this.inbox = inbox;
        this.progress = progress;
        this.jdbc = jdbc;
        this.shipment = story.shipment(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD), 100);
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @Test
    void aPaymentWithoutAKnownReferenceIsShownToFinanceAndAssignedToItsOrder() {
        ProcessInstance prepayment = story.start("prepayment", shipment);
        ProcessInstance clarification = receive("Thank you!", "GBP");
        assertThat(clarification).isWaitingAt("userTask_clarifyPayment");

        takePayment.assign(id(), shipment.orderNumber());

        assertThat(clarification).isEnded().hasPassed("boundaryEvent_paymentAssigned", "endEvent_paymentAssigned");
        assertThat(prepayment).isEnded().hasPassed("endEvent_prepaid");
        assertThat(inbox.find(id())).get().extracting("state").isEqualTo(InboxState.DONE);
        assertThatThrownBy(() -> takePayment.assign(id(), shipment.orderNumber())).isInstanceOf(ConflictException.class);
        assertThat(payments.paid(shipment.orderNumber())).isEqualTo(Money.of("240", "GBP"));
    }

    @Test
    void aPaymentThatIsNotOursGoesBack() {
        ProcessInstance clarification = receive("Order SO-999999999999", "GBP");

        engine.getTaskService().complete(engine.getTaskService().createTaskQuery().processInstanceId(clarification.getId()).singleResult().getId(),
                Map.of("clarification", "RETURNED"));

        assertThat(clarification).isEnded().hasPassed("serviceTask_settleReturnedPayment", "endEvent_paymentReturned");
        assertThat(inbox.find(id())).get().extracting("reason").isEqualTo("Returned to the payer");
    }

    @Test
    void anotherCurrencyIsShownToFinanceAndCannotBeAssigned() {
        ProcessInstance clarification = receive(shipment.orderNumber().value(), "EUR");

        assertThat(clarification).isWaitingAt("userTask_clarifyPayment");
        assertThatThrownBy(() -> takePayment.assign(id(), shipment.orderNumber())).isInstanceOf(ConflictException.class)
                .hasMessageContaining("is in GBP, the payment in EUR");
    }

    @Test
    void aPaymentForACancelledOrderIsShownToFinance() {
        progress.cancel(shipment.orderNumber(), "Customer changed his mind");

        assertThat(receive(shipment.orderNumber().value(), "GBP")).isWaitingAt("userTask_clarifyPayment");
    }

    @Test
    void whatIsNotThereCannotBeAssigned() {
        assertThatThrownBy(() -> takePayment.assign(Long.MAX_VALUE, shipment.orderNumber())).isInstanceOf(NotFoundException.class);
        receive("Thank you!", "GBP");
        assertThatThrownBy(() -> takePayment.assign(id(), OrderNumber.of("SO-999999999999"))).isInstanceOf(ConflictException.class);
    }

    private ProcessInstance receive(String reference, String currency) {
        takePayment.receive(new IncomingPayment("test-bank", eventId, reference, Money.of("240.00", currency), null));
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey("payment-event-" + id()).singleResult();
    }

    private long id() {
        return jdbc.sql("select id from inbox_event where event_id = :id").param("id", eventId).query(Long.class).single();
    }
}
