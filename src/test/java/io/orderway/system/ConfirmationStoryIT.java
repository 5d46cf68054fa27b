package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.shared.OrderNumber;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a customer says that everything arrived. */
@BrowserStory
class ConfirmationStoryIT {

    @Autowired
    private TestOrders orders;
    @Autowired
    private StoryOrders story;
    @Autowired
    private StoryMail mail;
    @Autowired
    private OrderReader reader;

    @Test
    void theCustomerConfirmsTheDeliveryByLinkAndTheOrderIsCompleted(Browsers browsers) {
        Customer customer = orders.customer();
        String order = story.place(customer.number(), orders.product("20.00"), Map.of());
        story.deliver(order);

        Page page = browsers.customer(mail.awaitLink(customer.contact().email(), "did everything arrive?", "/p/confirm/"));
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Did everything arrive?");
        assertThat(page.locator("main")).containsText(order);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, everything arrived")).click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thank you");

        await("completion of " + order).atMost(Duration.ofSeconds(60))
                .until(() -> reader.get(OrderNumber.of(order)).state() == OrderState.COMPLETED);
        mail.awaitText(customer.contact().email(), "is complete");
    }
}
