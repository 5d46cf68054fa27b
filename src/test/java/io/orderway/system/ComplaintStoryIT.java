package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.complaint.ComplaintState;
import io.orderway.complaint.Complaints;
import io.orderway.customer.Customer;
import io.orderway.identity.Groups;
import io.orderway.inventory.Stock;
import io.orderway.order.LinkedOrders;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a clerk takes a complaint down, finds that the house was wrong, and has the right goods sent. */
@BrowserStory
class ComplaintStoryIT {

    @Autowired
    private TestOrders orders;
    @Autowired
    private TestUsers users;
    @Autowired
    private StoryOrders story;
    @Autowired
    private StoryMail mail;
    @Autowired
    private Stock stock;
    @Autowired
    private Complaints complaints;
    @Autowired
    private LinkedOrders linked;

    @Test
    void aClerkHandlesAComplaintToReplacement(Browsers browsers) {
        Customer customer = orders.customer();
        Sku lantern = orders.product("20.00");
        String order = story.place(customer.number(), lantern, Map.of());
        stock.bookIn(lantern, Quantity.of(2), "Delivery note");
        story.awaitTask(order, "Pick goods");
        Tasklist clerk = browsers.tasklist(users.in(Groups.CUSTOMER_SERVICE, Groups.WAREHOUSE));

        clerk.open("Pick goods", order);
        action(clerk, "Customer complains");
        clerk.sheet().getByLabel("What it is about").selectOption("Wrong goods");
        clerk.sheet().getByLabel(Pattern.compile("^1: " + lantern.value())).check();
        clerk.sheet().getByLabel("What the customer says").fill("He was sent blue lanterns instead of red ones.");
        submit(clerk, "Open complaint");
        mail.awaitText(customer.contact().email(), "we have your complaint");
        story.awaitTask(order, "Review complaint");
        String complaint = complaints.of(OrderNumber.of(order)).get(0).number();

        clerk.open("Review complaint", order);
        assertThat(clerk.row("Contact log", "blue lanterns")).hasCount(1);
        assertThat(clerk.row("Complaints", "wrong goods, line 1")).hasCount(1);
        action(clerk, "Write to customer about " + complaint);
        clerk.sheet().getByLabel("Text block").selectOption("It was our error");
        assertThat(clerk.sheet().getByLabel("Message")).hasValue(Pattern.compile("it was our error"));
        submit(clerk, "Send");
        assertThat(clerk.row("Contact log", "it was our error")).hasCount(1);
        action(clerk, "Offer goods once more for " + complaint);
        clerk.sheet().getByLabel("Pieces").fill("2");
        submit(clerk, "Save");
        assertThat(clerk.row("Complaints", "2 once more")).hasCount(1);
        clerk.claim().choose("Our error: offer the customer a remedy");
        clerk.completeByKeyboard().seesItDone();

        Page page = browsers.customer(mail.awaitLink(customer.contact().email(), "how we want to put it right", "/p/complaint/"));
        assertThat(page.locator("main")).containsText("2 ×");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I accept")).click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thank you");

        await("closing of " + complaint).atMost(Duration.ofSeconds(60))
                .until(() -> complaints.of(OrderNumber.of(order)).get(0).state() == ComplaintState.CLOSED);
        String corrected = linked.of(OrderNumber.of(order)).get(0).number().value();
        assertThat(mail.awaitText(customer.contact().email(), "your complaint")).contains(complaint);
        assertThat(story.awaitTask(corrected, "Pick goods").getPriority()).isGreaterThan(story.awaitTask(order, "Pick goods").getPriority());
    }

    private static void action(Tasklist clerk, String title) {
        clerk.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(title).setExact(true)).click();
    }

    private static void submit(Tasklist clerk, String title) {
        clerk.sheet().locator("form").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(title).setExact(true)).click();
    }
}
