package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.customer.Customer;
import io.orderway.identity.Groups;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a message of which nobody knows the order is brought to its order, and answered. */
@BrowserStory
class MessageStoryIT {

    private static final String SENDER = "alex.moor@elsewhere.example";

    @Autowired
    private TestOrders orders;
    @Autowired
    private TestUsers users;
    @Autowired
    private StoryOrders story;
    @Autowired
    private StoryMail mail;
    @Autowired
    private TaskService tasks;

    @Test
    void aClerkFindsTheOrderOfAMessageAndAnswersIt(Browsers browsers) {
        Customer customer = orders.customer();
        String order = story.place(customer.number(), orders.product("20.00"), Map.of());
        story.write(Map.of("source", "web-shop", "messageId", UUID.randomUUID().toString(), "from", SENDER, "subject", "Gift wrap",
                "text", "Could you wrap it, please?\n\nAlex"));
        await("task Clarify message").atMost(Duration.ofSeconds(60)).until(() -> tasks.createTaskQuery().taskName("Clarify message").count() > 0);

        Tasklist clerk = browsers.tasklist(users.in(Groups.CUSTOMER_SERVICE));
        clerk.queue("My department");
        clerk.cards().filter(new Locator.FilterOptions().setHasText("Clarify message")).first().locator("h4 a").click();
        assertThat(clerk.sheet()).containsText("Could you wrap it, please?");

        Page search = clerk.page().context().newPage();
        search.navigate(browsers.address() + "/desk/find.html");
        search.getByLabel("Order number, reference").fill(customer.contact().email());
        search.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find")).click();
        assertThat(search.locator(".ow-head h3")).hasText(order);
        assertThat(search.locator(".ow-sheet").getByRole(AriaRole.BUTTON, named("Customer complains"))).hasCount(1);
        search.close();

        button(clerk, "Assign to an order").click();
        clerk.sheet().getByLabel("Order number").fill(order);
        clerk.sheet().locator("form").getByRole(AriaRole.BUTTON, named("Assign")).click();

        story.awaitTask(order, "Answer request");
        clerk.open("Answer request", order).claim();
        assertThat(clerk.row("Requests", "Could you wrap it")).containsText(SENDER);
        clerk.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Answer request")).click();
        clerk.sheet().getByLabel("Answer", new Locator.GetByLabelOptions().setExact(true)).fill("Yes, gladly.");
        clerk.sheet().getByLabel("Text block").selectOption("Apology");
        clerk.sheet().locator("form").getByRole(AriaRole.BUTTON, named("Keep answer")).click();
        clerk.choose("Send the answer that is written on the sheet").completeByKeyboard().seesItDone();

        assertThat(mail.awaitText(SENDER, "Re: Gift wrap")).contains("Yes, gladly.", "sorry for the trouble");
    }

    private static Locator button(Tasklist clerk, String title) {
        return clerk.sheet().getByRole(AriaRole.BUTTON, named(title));
    }

    private static Locator.GetByRoleOptions named(String title) {
        return new Locator.GetByRoleOptions().setName(title).setExact(true);
    }
}
