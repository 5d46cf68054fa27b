package io.orderway.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.catalog.PriceScope;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.inventory.Stock;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.notification.application.MessageDelivery;
import io.orderway.outbox.Round;
import io.orderway.order.OrderIntake;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderPurpose;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.payment.Payments;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import io.orderway.verification.FindingCode;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.Findings;
import io.orderway.verification.application.DecideOnFinding;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

/** Samples: nobody pays, and beyond what the table gives in a year sales decides. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SampleStoryTest {

    private final TestOrders orders;
    private final OrderIntake intake;
    private final OrderReader reader;
    private final OrderProgress progress;
    private final Jobs jobs;
    private final Stock stock;
    private final Payments payments;
    private final Findings findings;
    private final DecideOnFinding decide;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final Messages messages;
    private final MessageDelivery delivery;
    private final JdbcClient jdbc;
    private final Customer customer;
    private final Sku sku;

    SampleStoryTest(TestOrders orders, OrderIntake intake, OrderReader reader, OrderProgress progress, Jobs jobs, Stock stock, Payments payments,
            Findings findings, DecideOnFinding decide, TaskService tasks, FormService forms, IdentityService identity, Messages messages,
            MessageDelivery delivery, JdbcClient jdbc) {
        this.orders = orders;
        this.intake = intake;
        this.reader = reader;
        this.progress = progress;
        this.jobs = jobs;
        this.stock = stock;
        this.payments = payments;
        this.findings = findings;
        this.decide = decide;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.messages = messages;
        this.delivery = delivery;
        this.jdbc = jdbc;
        this.customer = orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD);
        this.sku = orders.product();
        stock.bookIn(sku, Quantity.of(100), "Delivery note");
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSampleWithinTheLimitGoesStraightToTheWarehouseAndOwesNothing() {
        OrderNumber number = sample(customer, 15);

        assertThat(tasks(number)).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_pickGoods");
        assertThat(findings.of(number)).isEmpty();
        assertThat(reader.get(number).netTotal().isZero()).isTrue();
        assertThat(payments.entries(number)).isEmpty();
        assertThat(stock.level(sku).reserved()).isEqualTo(15);
        Message told = told(number, MessageStep.ACKNOWLEDGEMENT);
        assertThat(told.text()).contains("You asked for samples", "They cost you nothing").doesNotContain("null", "[", "Thank you for your order");
    }

    @Test
    void beyondTheLimitSalesApprovesWithAReason() {
        sample(customer, 10);
        OrderNumber number = sample(customer, 6);

        assertThat(tasks(number)).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_reviewOrderAsSales");
        assertThat(findings.of(number)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SAMPLE_LIMIT_EXCEEDED);
            assertThat(finding.sentence()).contains("16 pieces worth", "32.00", "15 pieces and", "75.00");
        });
        logIn("sales");
        decide.decide(number, findings.of(number).get(0).id(), new DecideOnFinding.Command(FindingDecision.KEEP, null, "He opens five shops"));
        complete(number, Map.of("reviewDecision", "RELEASE"));

        assertThat(tasks(number)).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_pickGoods");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.IN_DELIVERY);
    }

    @Test
    void beyondTheLimitSalesRefusesAndTheCustomerReadsWhy() {
        OrderNumber number = sample(customer, 16);
        logIn("sales");
        complete(number, Map.of("reviewDecision", "REJECT", "rejectionReason", "SAMPLES_USED_UP"));

        assertThat(reader.get(number).state()).isEqualTo(OrderState.REJECTED);
        assertThat(told(number, MessageStep.ORDER_REJECTED).text()).contains("as many samples as we can give within a year");
        assertThat(stock.level(sku).reserved()).isZero();
        assertThat(findings.of(sample(customer, 15))).as("what was refused does not count").isEmpty();
    }

    @Test
    void theValueCountsAsWellAndAtTheCustomersOwnPrice() {
        Sku dear = orders.product("30.00");
        orders.price(new PriceScope.ForCustomer(customer.number()), dear, "40.00");
        stock.bookIn(dear, Quantity.of(10), "Delivery note");
        OrderNumber one = place(customer, dear, 1);
        OrderNumber two = place(customer, dear, 2);

        assertThat(findings.of(one)).isEmpty();
        assertThat(findings.of(two)).singleElement().satisfies(finding -> assertThat(finding.sentence()).contains("3 pieces worth", "120.00"));
    }

    @Test
    void othersSalesAndWhatIsLongAgoOrCancelledDoesNotCount() {
        OrderNumber longAgo = sample(customer, 15);
        jdbc.sql("update customer_order set received_at = received_at - interval '13 months' where order_number = :number")
                .param("number", longAgo.value()).update();
        progress.cancel(sample(customer, 15), "Not wanted");
        sample(orders.customer(), 15);
        orders.place(customer, Map.of(sku, 30));

        assertThat(findings.of(sample(customer, 15))).isEmpty();
    }

    @Test
    void ofTwoThatComeAtOnceOneIsLookedAt() {
        OrderNumber one = received(customer, sku, 10);
        OrderNumber other = received(customer, sku, 9);
        jobs.execute(one.value(), "serviceTask_judgeUrgency");
        jobs.execute(other.value(), "serviceTask_judgeUrgency");

        assertThat(List.of(findings.of(one).size(), findings.of(other).size())).contains(1);
    }

    private OrderNumber sample(Customer whose, int pieces) {
        return place(whose, sku, pieces);
    }

    private OrderNumber place(Customer whose, Sku article, int pieces) {
        OrderNumber number = received(whose, article, pieces);
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        return number;
    }

    private OrderNumber received(Customer whose, Sku article, int pieces) {
        return intake.place(orders.draft(whose, Map.of(article, pieces)).purpose(OrderPurpose.of(OrderKind.SAMPLE)).build());
    }

    private Message told(OrderNumber number, MessageStep step) {
        while (delivery.deliver(() -> false) != Round.NOTHING_DUE) {
            // until everything is written
        }
        return messages.of(number).stream().filter(message -> message.step() == step).findFirst().orElseThrow();
    }

    private List<Task> tasks(OrderNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).listPage(0, 10);
    }

    private void logIn(String group) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated("sally", null,
                AuthorityUtils.createAuthorityList(group)));
    }

    private void complete(OrderNumber number, Map<String, Object> entered) {
        String task = tasks(number).get(0).getId();
        identity.setAuthentication("sally", List.of("sales"));
        try {
            forms.submitTaskForm(task, entered);
        } finally {
            identity.clearAuthentication();
        }
    }
}
