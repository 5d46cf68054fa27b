package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.customer.Customer;
import io.orderway.identity.Groups;
import io.orderway.inventory.Stock;
import io.orderway.shared.Sku;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How an order is changed whose goods are packed already. */
@BrowserStory
class ChangeStoryIT {

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

    @Test
    void aCustomerChangesByLinkAndTheWarehousePicksAnewWhatHeConfirmed(Browsers browsers) {
        Customer customer = orders.customer();
        Sku sku = orders.product("20.00");
        String order = story.place(customer.number(), sku, Map.of());
        story.pickAndPack(order);
        story.awaitTask(order, "Hand over to carrier");

        Page page = browsers.customer(mail.awaitLink(customer.contact().email(), "thank you", "/p/change/"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Change your order");
        page.getByLabel("Test article " + sku).fill("3");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("See what it means")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Change your order?");
        assertThat(page.locator("main")).containsText("72.00 GBP");
        assertThat(page.locator("main")).containsText("The goods go back to their shelves");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change my order")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Thank you");

        story.awaitTask(order, "Put goods back");
        Tasklist walt = browsers.tasklist(users.in(Groups.WAREHOUSE)).open("Put goods back", order).claim();
        walt.choose("Everything is back on its shelf").completeByKeyboard().seesItDone();
        story.awaitTask(order, "Pick goods");
        assertThat(mail.awaitText(customer.contact().email(), "is changed")).contains("3 x");
        assertThat(stock.level(sku).reserved()).isEqualTo(3);
    }

    @Test
    void aClerkAsksForAChangeOnTheSheetAndSaysWhatTheCustomerDecided(Browsers browsers) {
        Customer customer = orders.customer();
        Sku sku = orders.product("20.00");
        String order = story.place(customer.number(), sku, Map.of());
        story.awaitTask(order, "Pick goods");

        Tasklist clerk = browsers.tasklist(users.in(Groups.ORDER_DESK, Groups.WAREHOUSE)).open("Pick goods", order);
        clerk.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change order")).click();
        clerk.sheet().getByLabel("Pieces of " + sku).fill("4");
        clerk.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("See what it means")).click();

        story.awaitTask(order, "Decide on change");
        assertThat(mail.awaitText(customer.contact().email(), "Please confirm the change")).contains("4 pieces");
        Tasklist desk = browsers.tasklist(users.in(Groups.ORDER_DESK)).open("Decide on change", order).claim();
        assertThat(desk.row("Change waits for an answer", "Net price")).containsText("80.00 GBP");
        assertThat(desk.row("Changes", "4 pieces")).containsText("waits for an answer");
        desk.choose("Leave the order as it is").completeByKeyboard().seesItDone();

        assertThat(mail.awaitText(customer.contact().email(), "goes on as it was")).contains("not confirmed");
        assertThat(stock.level(sku).reserved()).isEqualTo(5);
    }
}
