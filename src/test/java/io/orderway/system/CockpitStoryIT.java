package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.identity.Groups;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager looks at what runs. */
@BrowserStory
class CockpitStoryIT {

    @Autowired
    private TestOrders orders;
    @Autowired
    private TestUsers users;
    @Autowired
    private StoryOrders story;

    @Test
    void aManagerSeesRunningOrdersOnTheDiagramAndFindsOneByItsNumber(Browsers browsers) {
        String order = story.place(orders.customer().number(), orders.product("20.00"), Map.of());
        String other = story.place(orders.customer().number(), orders.product("20.00"), Map.of());
        story.awaitTask(order, "Pick goods");
        story.awaitTask(other, "Pick goods");
        Page cockpit = browsers.cockpit(users.in(Groups.MANAGERS));
        cockpit.navigate(browsers.address() + "/camunda/app/cockpit/default/#/processes");
        cockpit.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Order handling")).first().click();

        assertThat(cockpit.locator(".djs-container g[data-element-id='callActivity_fulfilOrder']")).isVisible();
        assertThat(cockpit.locator("[data-container-id='callActivity_fulfilOrder'] .badge").first()).isVisible();

        cockpit.getByPlaceholder("Add criteria").click();
        cockpit.locator(".dropdown-menu:visible").getByText("Business Key").click();
        Locator number = cockpit.locator(".search-label .value-field");
        // Cockpit opens the field by itself, sooner or later.
        number.locator(".view-value:visible, input:visible").first().click();
        number.locator("input").fill(order);
        number.locator("input").press("Enter");
        Locator found = cockpit.locator("table.process-instances tbody tr");
        assertThat(found).hasCount(1);
        assertThat(found).containsText(order);
    }
}
