package io.orderway.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.orderway.ProcessTest;
import io.orderway.SqlCounter;
import io.orderway.TestOrders;
import io.orderway.identity.Groups;
import io.orderway.order.OrderProgress;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasklist asks for cards with every page of tasks and for the open sheet every few seconds: both must stay cheap. */
@ProcessTest
@Import(SqlCounter.class)
class SheetCostTest {

    private static final String PROCESS = "rush-order";

    @Autowired
    private SqlCounter sql;
    @Autowired
    private MockMvc web;
    @Autowired
    private TestOrders orders;
    @Autowired
    private OrderProgress progress;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void fiftyCardsCostAsManyStatementsAsOne() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < 50; n++) {
            ids.add(taskAbout(orders.place(orders.customer(), Map.of(orders.product(), 1))));
        }
        List<String> forAll = sql.during(() -> ask("/api/task-cards?ids=" + String.join(",", ids), "$.cards.length()", 50));
        assertThat(forAll).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aSheetOfManyLinesCostsAsManyStatementsAsOneOfFew() throws Exception {
        // The first sheet also asks the table of holds, which is remembered as long as its version is in force.
        sheetCost(1);
        int few = sheetCost(2);
        assertThat(sheetCost(60)).isEqualTo(few).isLessThanOrEqualTo(46);
    }

    private int sheetCost(int lines) throws Exception {
        TestOrders.Draft draft = orders.draft(orders.customer(), Map.of());
        for (int n = 0; n < lines; n++) {
            draft.line(orders.product().value(), 1 + n, null);
        }
        String task = taskAbout(orders.place(draft));
        return sql.during(() -> ask("/api/tasks/" + task + "/order-sheet", "$.lines.length()", lines)).size();
    }

    @Test
    void aMessageCostsTheOrderOneStatement() throws Exception {
        Sku sku = orders.product();
        OrderNumber number = orders.place(orders.customer(), Map.of(sku, 1));
        progress.release(number);
        List<String> statements = sql.during(() -> transaction.executeWithoutResult(status -> progress.acknowledge(number)));
        assertThat(statements).filteredOn(statement -> statement.contains("outgoing_message")).hasSize(1);
    }

    private String taskAbout(OrderNumber number) {
        String instance = runtime.startProcessInstanceByKey(PROCESS, number.value(),
                Map.of("orderNumber", number.value(), "taskPriority", 50)).getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    private void ask(String path, String what, int count) throws Exception {
        web.perform(get(path).with(user("kim").authorities(AuthorityUtils.createAuthorityList(Groups.SALES))))
                .andExpect(jsonPath(what).value(count));
    }
}
