package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.identity.Groups;
import io.orderway.inventory.Backorders;
import io.orderway.inventory.Reallocations;
import io.orderway.inventory.Stock;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A planner shares scarce goods anew, from the proposal to his signature. */
@BrowserStory
class ReallocationStoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    private Backorders backorders;
    @Autowired
    private Reallocations reallocations;

    @Test
    void aPlannerTriesAnotherPlaceAndThenSignsWhatTheRulesPropose(Browsers browsers) {
        Sku sku = orders.product("12.00");
        Customer ordinary = orders.customer();
        String gives = story.place(ordinary.number(), sku, Map.of());
        story.awaitTask(gives, "Pick goods");
        Customer keyAccount = orders.customer(PaymentTerms.net(30), CustomerTier.KEY_ACCOUNT);
        OrderNumber gets = orders.place(keyAccount, Map.of(sku, 5));
        await().atMost(PATIENCE).until(() -> backorders.of(gets).isPresent());

        reallocations.ask(Optional.of(sku));
        Tasklist percy = browsers.tasklist(users.in(Groups.PURCHASING));
        percy.queue("My department").cards().filter(new Locator.FilterOptions().setHasText("Sign reallocation")).locator("h4 a").click();
        assertThat(percy.row("What changes", gets.value())).containsText("Key account");
        assertThat(percy.row("What changes", gives)).containsText("nothing");

        putElsewhere(percy, gives, "Keeps what it has, and gets more before others", "They open their shop on Monday");
        assertThat(percy.row("Who waits", gives)).containsText("They open their shop on Monday");
        assertThat(percy.sheet()).containsText("By the rules nothing would move.");
        putElsewhere(percy, gives, "Gives up what others need", "They have opened elsewhere");
        assertThat(percy.row("What changes", gives)).containsText("They have opened elsewhere");
        percy.claim().choose("Yes: I sign it, and the goods move at once").completeByKeyboard().seesItDone();

        story.awaitTask(gets.value(), "Pick goods");
        assertThat(stock.level(sku).reserved()).isEqualTo(5);
        assertThat(mail.awaitText(ordinary.contact().email(), "new delivery date")).contains(gives);
        await().atMost(PATIENCE).until(() -> backorders.of(OrderNumber.of(gives)).isPresent());
    }

    private static void putElsewhere(Tasklist percy, String order, String place, String reason) {
        Locator sheet = percy.sheet();
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Put an order elsewhere")).click();
        field(sheet, "Order").selectOption(order);
        field(sheet, "Place").selectOption(place);
        field(sheet, "Reason").fill(reason);
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Work out with it")).click();
    }

    private static Locator field(Locator sheet, String label) {
        return sheet.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
