package io.orderway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.payment.CreditAccounts;
import io.orderway.payment.application.IncomingPayment;
import io.orderway.payment.application.TakePayment;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Orders on their way from receipt to the warehouse: goods, money and haste together. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderCommitmentStoryTest {

    private final Jobs jobs;
    private final ManagementService management;
    private final TaskService tasks;
    private final TestOrders orders;
    private final OrderReader reader;
    private final Stock stock;
    private final CreditAccounts credit;
    private final TakePayment takePayment;
    private final Sku sku;

    OrderCommitmentStoryTest(Jobs jobs, ManagementService management, TaskService tasks, TestOrders orders, OrderReader reader, Stock stock,
            CreditAccounts credit, TakePayment takePayment) {
        this.jobs = jobs;
        this.management = management;
        this.tasks = tasks;
        this.orders = orders;
        this.reader = reader;
        this.stock = stock;
        this.credit = credit;
        this.takePayment = takePayment;
        this.sku = orders.product("10.00");
    }

    @Test
    void aCleanOrderComesToTheWarehouseInOneTransaction() {
        bookIn(10);
        Customer customer = orders.customer();
        OrderNumber number = orders.place(customer, Map.of(sku, 4));

        receive(number);

        assertThat(openTasks(number)).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_pickGoods");
        assertThat(reader.get(number).state()).isEqualTo(OrderState.IN_DELIVERY);
        assertThat(stock.level(sku).reserved()).isEqualTo(4);
        assertThat(credit.standing(customer.number()).orElseThrow().committed()).isEqualTo(Money.of("48", "GBP"));
    }

    @Test
    void aPrepaidOrderComesToTheWarehouseWhenItIsPaid() {
        bookIn(10);
        OrderNumber number = orders.place(prepaid(), Map.of(sku, 4));
        receive(number);
        assertThat(openTasks(number)).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_bookPayment");

        takePayment.receive(new IncomingPayment("test-bank", UUID.randomUUID().toString(), number.value(), Money.of("48.00", "GBP"), null));

        assertThat(openTasks(number)).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_pickGoods");
    }

    @Test
    void aPrepaidOrderThatIsNotPaidIsCancelledAndItsGoodsGoToTheNext() {
        bookIn(4);
        OrderNumber unpaid = orders.place(prepaid(), Map.of(sku, 4));
        receive(unpaid);
        OrderNumber waiting = orders.place(orders.customer(), Map.of(sku, 3));
        receive(waiting);
        assertThat(openTasks(waiting)).isEmpty();

        jobs.execute(unpaid.value(), "boundaryEvent_prepaymentExpired");
        jobs.execute(unpaid.value(), "serviceTask_undoCommitment");
        jobs.execute(unpaid.value(), "serviceTask_undoAllocation");
        releaseBackorders();
        jobs.execute(waiting.value(), "gateway_joinArrival");

        assertThat(reader.get(unpaid).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(openTasks(unpaid)).isEmpty();
        assertThat(openTasks(waiting)).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_pickGoods");
        assertThat(stock.level(sku).reserved()).isEqualTo(3);
    }

    @Test
    void anOrderThatIsShortComesToTheWarehouseWhenItsGoodsDo() {
        OrderNumber number = orders.place(orders.customer(), Map.of(sku, 4));
        receive(number);
        assertThat(reader.get(number).promisedDate()).isNotNull();

        bookIn(4);
        releaseBackorders();
        jobs.execute(number.value(), "gateway_joinArrival");

        assertThat(openTasks(number)).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_pickGoods");
    }

    @Test
    void anAcceptedRushKeepsItsPriorityAndADeclinedOneLosesIt() {
        bookIn(20);
        OrderNumber accepted = orders.place(orders.draft(orders.customer(), Map.of(sku, 4)).rush());
        OrderNumber declined = orders.place(orders.draft(orders.customer(), Map.of(sku, 5)).rush());
        List.of(accepted, declined).forEach(this::receive);
        assertThat(openTasks(accepted)).extracting(Task::getTaskDefinitionKey).containsExactly("userTask_approveRush");

        decide(accepted, "ACCEPT");
        decide(declined, "DECLINE");

        assertThat(openTasks(accepted)).extracting(Task::getTaskDefinitionKey, Task::getPriority)
                .containsExactly(tuple("userTask_pickGoods", 75));
        assertThat(openTasks(declined)).extracting(Task::getTaskDefinitionKey, Task::getPriority)
                .containsExactly(tuple("userTask_pickGoods", 50));
    }

    private Customer prepaid() {
        return orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD);
    }

    private void bookIn(int pieces) {
        stock.bookIn(sku, Quantity.of(pieces), "Delivery note 1");
    }

    private void receive(OrderNumber number) {
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
    }

    private void decide(OrderNumber number, String answer) {
        tasks.complete(openTasks(number).get(0).getId(), Map.of("rushAnswer", answer, "rushReason", "OTHER"));
    }

    private void releaseBackorders() {
        jobs.releaseBackorders();
    }

    private List<Task> openTasks(OrderNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list();
    }
}
