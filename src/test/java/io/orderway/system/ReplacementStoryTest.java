package io.orderway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.identity.Groups;
import io.orderway.inventory.Stock;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.notification.application.MessageDelivery;
import io.orderway.order.LinkedOrderDraft;
import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderReader;
import io.orderway.order.Urgency;
import io.orderway.outbox.Round;
import io.orderway.payment.CreditAccounts;
import io.orderway.payment.Payments;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import io.orderway.verification.Findings;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** A replacement on its way from the house's decision to the warehouse: nobody looks at it, nobody pays, and it goes first. */
@ProcessTest
class ReplacementStoryTest {

    private static final UserRequestPostProcessor DESK = user("dora").authorities(AuthorityUtils.createAuthorityList(Groups.CUSTOMER_SERVICE));

    @Autowired
    private LinkedOrders linked;
    @Autowired
    private TestOrders orders;
    @Autowired
    private TestShipments shipments;
    @Autowired
    private OrderReader reader;
    @Autowired
    private Stock stock;
    @Autowired
    private Jobs jobs;
    @Autowired
    private TaskService tasks;
    @Autowired
    private CreditAccounts credit;
    @Autowired
    private Payments payments;
    @Autowired
    private Findings findings;
    @Autowired
    private Messages messages;
    @Autowired
    private MessageDelivery delivery;
    @Autowired
    private MockMvc web;

    @Test
    void aReplacementComesToTheWarehouseAsRushWithoutApprovalAndWithoutMoney() {
        Customer customer = orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD);
        Sku sku = orders.product("1.00");
        OrderNumber original = original(customer, sku);
        var before = credit.standing(customer.number());

        OrderNumber replacement = replace(original, sku);

        assertThat(openTasks(replacement)).singleElement().satisfies(task -> {
            assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_pickGoods");
            assertThat(task.getPriority()).isEqualTo(Urgency.RUSH.priority());
        });
        assertThat(reader.get(replacement).urgency()).isEqualTo(Urgency.RUSH);
        assertThat(findings.of(replacement)).isEmpty();
        assertThat(credit.standing(customer.number())).isEqualTo(before);
        assertThat(payments.entries(replacement)).isEmpty();
        assertThat(stock.level(sku).reserved()).isEqualTo(5);
    }

    @Test
    void theCustomerReadsThatItIsAReplacementAndCostsNothing() {
        Sku sku = orders.product();
        OrderNumber original = original(orders.customer(), sku);
        OrderNumber replacement = replace(original, sku);
        while (delivery.deliver(() -> false) != Round.NOTHING_DUE) {
            // until everything is written
        }
        assertThat(messages.of(replacement)).extracting(Message::step).containsExactly(MessageStep.REPLACEMENT_ACKNOWLEDGEMENT);
        Message message = messages.of(replacement).get(0);
        assertThat(message.subject()).isEqualTo("A replacement for your order %s: %s".formatted(original, replacement));
        assertThat(message.text()).contains("It costs you nothing", "5 x " + sku, "Delivery: ").doesNotContain("[", "null", "\n\n\n", "£");
    }

    @Test
    void bothOrdersShowTheLink() throws Exception {
        Sku sku = orders.product();
        OrderNumber original = original(orders.customer(), sku);
        OrderNumber replacement = replace(original, sku);
        web.perform(get("/api/orders/" + original).with(DESK))
                .andExpect(jsonPath("$.kind").value("SALES")).andExpect(jsonPath("$.original").doesNotExist())
                .andExpect(jsonPath("$.linkedOrders[0].orderNumber").value(replacement.value()))
                .andExpect(jsonPath("$.linkedOrders[0].href").value("/api/orders/" + replacement));
        web.perform(get("/api/orders/" + replacement).with(DESK))
                .andExpect(jsonPath("$.kind").value("REPLACEMENT")).andExpect(jsonPath("$.original.orderNumber").value(original.value()))
                .andExpect(jsonPath("$.original.reason").value("The parcel was lost")).andExpect(jsonPath("$.linkedOrders").isEmpty());
        UserRequestPostProcessor walt = user("walt").authorities(AuthorityUtils.createAuthorityList(Groups.WAREHOUSE));
        web.perform(get("/api/tasks/" + openTasks(replacement).get(0).getId() + "/order-sheet").with(walt))
                .andExpect(jsonPath("$.flags").value(org.hamcrest.Matchers.hasItem("REPLACEMENT")))
                .andExpect(jsonPath("$.channel").value("The house itself"))
                .andExpect(jsonPath("$.tables[?(@.title == 'Orders that belong together')].rows[0][0]").value(original.value()));
    }

    private OrderNumber original(Customer customer, Sku sku) {
        ShipmentNumber shipment = shipments.handedOver(orders.draft(customer, Map.of(sku, 5)));
        return shipment.orderNumber();
    }

    private OrderNumber replace(OrderNumber original, Sku sku) {
        stock.bookIn(sku, Quantity.of(5), "Delivery note");
        OrderNumber number = ((LinkedOrders.Outcome.Placed) linked.place(new LinkedOrderDraft(original, OrderKind.REPLACEMENT, "LOSS-" + original,
                "The parcel was lost", List.of(LinkedOrderDraft.Line.again(1, 5)), null))).number();
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        return number;
    }

    private List<Task> openTasks(OrderNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list();
    }
}
