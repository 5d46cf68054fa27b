package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.identity.Groups;
import io.orderway.order.OrderReader;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the order desk does with an order that cannot pass by itself. */
@BrowserStory
class ReviewStoryIT {

    @Autowired
    private TestOrders orders;
    @Autowired
    private TestUsers users;
    @Autowired
    private StoryOrders story;
    @Autowired
    private OrderReader reader;

    @Test
    void aClerkTakesTheProposedPriceCompletesTheAddressAndReleasesTheOrderByKeyboard(Browsers browsers) {
        Sku sku = orders.product("20.00");
        String order = story.place(orders.customer().number(), sku, Map.of(
                "lines", List.of(Map.of("sku", sku.value(), "quantity", 5, "unitPrice", 99)),
                "shipTo", Map.of("name", "The Corner Shop", "street", "3 New Road", "city", "Leeds", "country", "GB")));
        story.awaitTask(order, "Review order");
        Tasklist clerk = browsers.tasklist(users.in(Groups.ORDER_DESK)).open("Review order", order).claim();

        assertThat(clerk.instruction()).containsText("Every finding stands on the order sheet");
        assertThat(clerk.sheet()).containsText("The delivery address has no postcode");
        clerk.finding("above the agreed").getByRole(AriaRole.BUTTON, named("Correct")).click();
        clerk.page().keyboard().press("Enter");
        assertThat(clerk.finding("above the agreed")).hasCount(0);

        clerk.party("Deliver to").getByRole(AriaRole.BUTTON, named("Correct")).click();
        clerk.sheet().getByLabel("Postcode").fill("LS1 4DY");
        clerk.page().keyboard().press("Enter");
        assertThat(clerk.party("Deliver to")).containsText("LS1 4DY");

        clerk.choose("Release it").completeByKeyboard().seesItDone();

        story.awaitTask(order, "Pick goods");
        assertThat(reader.get(OrderNumber.of(order)).lines().get(0).unitPrice()).isEqualByComparingTo("20.00");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
