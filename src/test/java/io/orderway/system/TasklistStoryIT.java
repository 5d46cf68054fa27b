package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.WebClient;
import io.orderway.identity.Groups;
import io.orderway.shared.OrderNumber;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk at work in Tasklist, in a real browser. */
@BrowserStory
class TasklistStoryIT {

    private final int port;
    private final TestUsers users;
    private final TestOrders orders;
    private final TaskService tasks;

    TasklistStoryIT(@LocalServerPort int port, @Autowired TestUsers users, @Autowired TestOrders orders, @Autowired TaskService tasks) {
        this.port = port;
        this.users = users;
        this.orders = orders;
        this.tasks = tasks;
    }

    @Test
    void aClerkFindsHisOrderReadsItAndDecidesByKeyboard(Browsers browsers) {
        OrderNumber order = orderToReview();
        Page page = browsers.tasklist(users.in(Groups.SALES, Groups.ORDER_DESK)).page();
        assertThat(page.locator(".navbar-brand")).containsText("Orderway");
        assertThat(page.locator(".ce-eol-banner")).not().isVisible();
        assertThat(page.getByText("New order")).isVisible();
        assertThat(page.getByText("Import", new Page.GetByTextOptions().setExact(true))).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What changed")).click();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What changed for my departments"))).isVisible();

        openTask(page, order);
        assertThat(page.locator(".ow-sheet h3")).hasText(order.value());
        assertThat(page.locator(".ow-finding").first()).isVisible();
        assertThat(page.locator(".ow-instruction")).not().isEmpty();

        page.keyboard().press("Control+Enter");
        Locator release = page.locator(".fjs-form").getByLabel("Release it");
        release.check();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".notifications")).containsText("undecided");
        assertThat(release).isChecked();

        page.locator(".ow-finding").getByText("Keep").click();
        page.locator(".ow-finding textarea, .ow-finding input").first().fill("Agreed by phone");
        page.locator(".ow-finding button[type=submit]").click();
        assertThat(page.locator(".ow-finding.ow-ok")).isVisible();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".ow-sheet")).not().isVisible();
        assertThat(reviewOf(order)).isNull();
    }

    @Test
    void whoComesSecondHearsWhoWasFirst(Browsers browsers) {
        OrderNumber order = orderToReview();
        String manager = users.in(Groups.MANAGERS);
        Page page = browsers.tasklist(users.in(Groups.SALES, Groups.ORDER_DESK)).page();
        openTask(page, order);
        page.keyboard().press("Control+Enter");
        page.locator(".fjs-form").getByLabel("Release it").check();

        String done = "{\"variables\": {\"reviewDecision\": {\"value\": \"REJECT\"}, \"rejectionReason\": {\"value\": \"CUSTOMER_WISH\"}}}";
        assertThat(WebClient.basic(port, manager, TestUsers.PASSWORD)
                .post("/engine-rest/task/" + reviewOf(order).getId() + "/submit-form", done).statusCode()).isEqualTo(204);
        page.keyboard().press("Control+Enter");

        assertThat(page.getByText("Kim Tester has just done this task.")).isVisible();
    }

    private void openTask(Page page, OrderNumber order) {
        new Tasklist(page).queue("My department");
        page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(order.value())).click();
        page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Order")).waitFor();
    }

    /** An order below the minimum value. */
    private OrderNumber orderToReview() {
        OrderNumber order = orders.place(orders.customer(), Map.of(orders.product("2.00"), 1));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> reviewOf(order) != null);
        return order;
    }

    private Task reviewOf(OrderNumber order) {
        return tasks.createTaskQuery().processInstanceBusinessKey(order.value()).taskDefinitionKeyLike("userTask_reviewOrder%").singleResult();
    }
}
