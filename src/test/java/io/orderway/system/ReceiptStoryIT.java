package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.identity.Groups;
import io.orderway.inventory.Stock;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.purchasing.PurchasingStage;
import io.orderway.purchasing.Supplier;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How goods come in. */
@BrowserStory
class ReceiptStoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private TestOrders orders;
    @Autowired
    private TestUsers users;
    @Autowired
    private PurchasingStage stage;
    @Autowired
    private StoryOrders story;
    @Autowired
    private StoryMail mail;
    @Autowired
    private Stock stock;
    @Autowired
    private RuntimeService runtime;

    @Test
    void aReceiverBooksAPartAndAWaitingOrderMovesOn(Browsers browsers) {
        Supplier supplier = stage.supplier(PurchasingStage.unique("supplier") + "@story.example");
        Sku sku = stage.article(supplier);
        OrderNumber waiting = orders.place(orders.customer(), Map.of(sku, 4));
        await("the order waits for goods").atMost(PATIENCE).until(() -> runtime.createEventSubscriptionQuery().eventName("inventory.stockArrived").list().stream()
                .anyMatch(wait -> runtime.createProcessInstanceQuery().processInstanceId(wait.getProcessInstanceId()).singleResult().getBusinessKey()
                        .equals(waiting.value())));
        PurchaseOrderNumber purchase = stage.place(supplier, Map.of(sku, 12));
        assertThat(mail.awaitText(supplier.email(), "Purchase order " + purchase)).contains("12 x " + sku);
        await("expected").atMost(PATIENCE).until(() -> stock.level(sku).incoming() == 12);

        String walt = users.in(Groups.WAREHOUSE);
        Tasklist warehouse = browsers.tasklist(walt);
        Page page = warehouse.page().context().newPage();
        page.navigate("http://localhost:%d/desk/receipt.html".formatted(story.port()));
        page.getByLabel("Purchase order").fill(purchase.value());
        page.getByLabel("Delivery note").fill("DN " + sku);
        page.getByLabel("Pieces of " + sku).fill("5");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record")).click();
        assertThat(page.locator("#message")).containsText("is recorded");
        String receipt = page.locator("#message").textContent().replaceAll("(?s).*?(GR-\\d+).*", "$1");
        story.awaitTask(receipt, "Inspect goods");

        warehouse.open("Inspect goods", receipt).claim();
        assertThat(warehouse.row("Delivered on", sku.value())).containsText("5");
        warehouse.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Count line 1")).click();
        warehouse.sheet().getByLabel("Accepted, of 5").fill("4");
        warehouse.sheet().getByLabel("Rejected", new Locator.GetByLabelOptions().setExact(true)).fill("1");
        warehouse.sheet().getByLabel("Why rejected").fill("Chipped");
        warehouse.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save").setExact(true)).click();
        assertThat(warehouse.row("Delivered on", sku.value())).containsText("Chipped");
        warehouse.choose("With differences; I have counted each line on the sheet").completeByKeyboard().seesItDone();

        story.awaitTask(receipt, "Put goods away");
        Tasklist again = browsers.tasklist(users.in(Groups.WAREHOUSE)).open("Put goods away", receipt).claim();
        again.form().getByRole(AriaRole.CHECKBOX).check();
        again.completeByKeyboard().seesItDone();

        story.awaitTask(waiting.value(), "Pick goods");
        assertThat(stock.level(sku).reserved()).isEqualTo(4);
        assertThat(stock.level(sku).incoming()).isEqualTo(8);
        assertThat(stage.order(purchase).state()).isEqualTo(PurchaseOrderState.SENT);
        story.awaitTask(receipt, "Settle rejected goods");
        Tasklist percy = browsers.tasklist(users.in(Groups.PURCHASING)).open("Settle rejected goods", receipt).claim();
        assertThat(percy.sheet()).containsText("Chipped");
        percy.choose("The supplier replaces them: they stay waited for").completeByKeyboard().seesItDone();
        assertThat(stage.history(purchase)).contains("Rejected goods settled");
    }
}
