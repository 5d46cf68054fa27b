package io.orderway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestDays;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customer;
import io.orderway.delay.Delays;
import io.orderway.inventory.DeliveryEstimates;
import io.orderway.inventory.IncomingGoods;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.OrderReader;
import io.orderway.order.PromiseHistory;
import io.orderway.order.PromiseHistory.MadePromise;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer waits for goods that a supplier delivers later than he said: what he is promised, told and asked until they are picked. */
@ProcessTest
class PromiseStoryTest {

    private static final int HANDLING_AND_PARCEL = 4;

    @Autowired
    private TestOrders orders;
    @Autowired
    private OrderReader reader;
    @Autowired
    private PromiseHistory promises;
    @Autowired
    private DeliveryEstimates estimates;
    @Autowired
    private IncomingGoods incoming;
    @Autowired
    private Stock stock;
    @Autowired
    private Delays delays;
    @Autowired
    private Messages messages;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TestDays days;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private Jobs jobs;
    @Autowired
    private ManagementService management;
    @Autowired
    private TaskService tasks;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theFirstPromiseStaysALaterOneIsToldOnceWithItsQuestionAndTheGoodsArePickedWhenTheyCome() {
        Customer customer = orders.customer();
        Sku sku = orders.product("10.00");
        LocalDate expected = calendar.today().plusDays(20);
        LocalDate later = expected.plusDays(10);
        incoming.expect("PO-" + sku, 1, sku, 10, expected);
        OrderNumber number = orders.place(customer, Map.of(sku, 6));
        assertThat(estimates.promise(reader.get(number))).as("what the desk sees while the order is verified").isEqualTo(delivered(expected));

        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        assertThat(promised(number)).isEqualTo(delivered(expected));
        assertThat(told(number)).containsExactly(MessageStep.ACKNOWLEDGEMENT);

        incoming.expect("PO-" + sku, 1, sku, 10, later);
        runAll("serviceTask_revisePromises");
        jobs.execute(number.value(), "serviceTask_readDelay");
        assertThat(promised(number)).isEqualTo(delivered(later));
        assertThat(promises.of(number)).extracting(MadePromise::version, MadePromise::date)
                .containsExactly(tuple(1, delivered(expected)), tuple(2, delivered(later)));
        assertThat(told(number)).containsExactly(MessageStep.ACKNOWLEDGEMENT, MessageStep.DELIVERY_DELAYED);
        assertThat(tasks(number)).containsExactly("userTask_enterDelayAnswer");
        assertThat(delays.of(number)).hasSize(1);

        transaction.executeWithoutResult(status -> {
            stock.bookIn(sku, Quantity.of(10), "Delivery note 1");
            incoming.expect("PO-" + sku, 1, sku, 0, null);
        });
        jobs.releaseBackorders();
        jobs.execute(number.value(), "gateway_joinArrival");
        runAll("serviceTask_revisePromises");

        assertThat(tasks(number)).contains("userTask_pickGoods");
        assertThat(stock.level(sku)).isEqualTo(new StockLevel(sku, 10, 6, 0));
        assertThat(promised(number)).as("the goods are reserved").isEqualTo(days.parcelIn(HANDLING_AND_PARCEL));
        assertThat(reader.get(number).firstPromisedDate()).isEqualTo(delivered(expected));
        assertThat(timeline.of(number)).extracting(Timeline.Entry::type)
                .containsSubsequence("ORDER_RECEIVED", "ORDER_RELEASED", "DELIVERY_PROMISED", "DELAY_NOTICED", "DELIVERY_PROMISE_CHANGED",
                        "DELIVERY_DELAYED", "DELIVERY_PROMISE_CHANGED");
        assertThat(estimates.forecast(reader.get(orders.place(customer, Map.of(sku, 5)))).lines().get(0).parts())
                .as("four are left, the fifth has to be bought").extracting(part -> part.pieces()).containsExactly(4, 1);
    }

    private LocalDate delivered(LocalDate inHouseOn) {
        return days.after(inHouseOn, HANDLING_AND_PARCEL);
    }

    private LocalDate promised(OrderNumber number) {
        return reader.get(number).promisedDate();
    }

    private List<MessageStep> told(OrderNumber number) {
        return messages.of(number).stream().map(Message::step).toList();
    }

    private List<String> tasks(OrderNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream().map(Task::getTaskDefinitionKey).toList();
    }

    private void runAll(String activity) {
        for (List<Job> found = jobs(activity); !found.isEmpty(); found = jobs(activity)) {
            management.executeJob(found.get(0).getId());
        }
    }

    private List<Job> jobs(String activity) {
        return management.createJobQuery().activityId(activity).list();
    }
}
