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

/** How an order is cancelled whose goods are packed already. */
@BrowserStory
class CancellationStoryIT {

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
    void aCustomerCancelsByLinkTheOrderDeskAgreesAndTheWarehousePutsTheGoodsBack(Browsers browsers) {
        Customer customer = orders.customer();
        Sku sku = orders.product("20.00");
        String order = story.place(customer.number(), sku, Map.of());
        story.pickAndPack(order);
        story.awaitTask(order, "Hand over to carrier");

        Page page = browsers.customer(mail.awaitLink(customer.contact().email(), "thank you", "/p/cancel/"));
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Cancel your order");
        page.getByLabel("It comes too late").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel this order")).click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("We have your cancellation");

        story.awaitTask(order, "Decide on cancellation");
        Tasklist desk = browsers.tasklist(users.in(Groups.ORDER_DESK)).open("Decide on cancellation", order).claim();
        assertThat(desk.row("Cancellations", "It comes too late")).containsText("Customer");
        desk.choose("Cancel; the goods go back to their shelves").completeByKeyboard().seesItDone();

        putBack(browsers, order);
        assertThat(mail.awaitText(customer.contact().email(), "is cancelled")).contains("It comes too late");
        assertThat(stock.level(sku).available()).isEqualTo(5);
    }

    @Test
    void aClerkCancelsAPackedOrderOnItsSheet(Browsers browsers) {
        Customer customer = orders.customer();
        Sku sku = orders.product("20.00");
        String order = story.place(customer.number(), sku, Map.of());
        story.pickAndPack(order);
        story.awaitTask(order, "Hand over to carrier");

        Tasklist clerk = browsers.tasklist(users.in(Groups.ORDER_DESK, Groups.SHIPPING)).open("Hand over to carrier", order);
        clerk.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel order")).click();
        clerk.sheet().getByLabel("Why").selectOption("NOT_NEEDED");
        clerk.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel what has not left the house")).click();

        putBack(browsers, order);
        assertThat(mail.awaitText(customer.contact().email(), "is cancelled")).contains("not needed any more");
        assertThat(stock.level(sku).available()).isEqualTo(5);
    }

    private void putBack(Browsers browsers, String order) {
        story.awaitTask(order, "Put goods back");
        Tasklist walt = browsers.tasklist(users.in(Groups.WAREHOUSE)).open("Put goods back", order).claim();
        assertThat(walt.sheet()).containsText("Pick list of " + order + "-1");
        walt.choose("Everything is back on its shelf").completeByKeyboard().seesItDone();
    }
}
