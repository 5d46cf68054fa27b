package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.customer.Customer;
import io.orderway.identity.Groups;
import io.orderway.order.OrderReader;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a customer answers that his order is delayed, and who reads it. */
@BrowserStory
class DelayStoryIT {

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    @Autowired
    private TestOrders orders;
    @Autowired
    private TestUsers users;
    @Autowired
    private StoryOrders story;
    @Autowired
    private StoryMail mail;
    @Autowired
    private OrderReader reader;

    @Test
    void aCustomerAnswersADelayByLink(Browsers browsers) {
        Customer customer = orders.customer();
        String order = story.place(customer.number(), orders.product("20.00"), Map.of());
        story.awaitTask(order, "Pick goods");
        String status = mail.awaitLink(customer.contact().email(), "thank you", "/p/order/");
        LocalDate newDate = reader.get(OrderNumber.of(order)).promisedDate().plusDays(7);

        Tasklist walt = browsers.tasklist(users.in(Groups.WAREHOUSE, Groups.CUSTOMER_SERVICE)).open("Pick goods", order);
        walt.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("It will be late").setExact(true)).click();
        walt.sheet().getByLabel("New date, if one is known").fill(newDate.toString());
        walt.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tell the customer")).click();
        story.awaitTask(order, "Enter customer's answer");

        Page page = browsers.customer(mail.awaitLink(customer.contact().email(), "is delayed", "/p/delay/"));
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Your order is delayed");
        assertThat(page.locator("main")).containsText(newDate.format(IN_WORDS));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I wait for it")).click();
        assertThat(page.locator("main")).containsText("You wait for your order " + order);

        Page where = browsers.customer(status);
        assertThat(where.locator("main")).containsText("We deliver by " + newDate.format(IN_WORDS));
        assertThat(where.locator("main")).containsText("Your order is delayed. We wrote to you about it.");
        assertThat(where.locator("main")).containsText("We noted what is to become of your delayed order.");

        walt.page().reload();
        walt.open("Pick goods", order);
        assertThat(walt.card(order)).hasCount(1);
        assertThat(walt.row("Delays", "Waits for")).hasCount(1);
        assertThat(walt.sheet().locator(".ow-timeline")).containsText("The customer waits");
    }
}
