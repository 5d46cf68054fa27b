package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.identity.Groups;
import io.orderway.intake.CreditReceived;
import io.orderway.inventory.Stock;
import io.orderway.returns.Credits;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** How goods come back. */
@BrowserStory
class ReturnStoryIT {

    /** A picture of one point. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private TestOrders orders;
    @Autowired
    private TestUsers users;
    @Autowired
    private Customers customers;
    @Autowired
    private StoryOrders story;
    @Autowired
    private StoryMail mail;
    @Autowired
    private Stock stock;
    @Autowired
    private Credits credits;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aConsumerWithdrawsByLinkAndTheWarehouseCountsPhotographsAndWritesOff(Browsers browsers) {
        Customer customer = orders.customer();
        customers.handle(customer.number(), new Handling(false, false, false, true));
        Sku sku = orders.product("20.00");
        String order = story.place(customer.number(), sku, Map.of());
        story.deliver(order);

        Page page = browsers.customer(mail.awaitLink(customer.contact().email(), "did everything arrive?", "/p/give-back/"));
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Give goods back");
        page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("up to"))).fill("2");
        page.getByLabel("Changed my mind").check();
        page.getByLabel("Opened, not used").check();
        page.getByLabel("Money back").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for the return")).click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Please send the goods back");
        browsers.customer(mail.awaitLink(customer.contact().email(), "your return RMA", "/p/return/")).getByText("Label for the parcel").waitFor();

        story.awaitTask(order, "Receive return");
        Tasklist walt = browsers.tasklist(users.in(Groups.WAREHOUSE)).open("Receive return", order).claim();
        press(walt, "Count what came");
        walt.sheet().getByLabel("Pieces, of 2").fill("1");
        press(walt, "Save");
        assertThat(walt.row("Returns", "1 came")).containsText("2 of " + sku);
        walt.choose("Less; I have counted it on the order sheet").completeByKeyboard().seesItDone();
        assertThat(mail.awaitText(customer.contact().email(), "did not come in full")).contains("1 of 2 x " + sku);

        story.awaitTask(order, "Inspect return");
        Tasklist wilma = browsers.tasklist(users.in(Groups.WAREHOUSE)).open("Inspect return", order).claim();
        press(wilma, "Attach a photo");
        wilma.sheet().getByLabel("Photo", new Locator.GetByLabelOptions().setExact(true)).setInputFiles(new FilePayload("broken.png", "image/png", PICTURE));
        wilma.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Attach").setExact(true)).click();
        assertThat(wilma.sheet()).containsText("Photo: broken.png");
        wilma.choose("None of them: write them off").select("What caused the return?", "The carrier damaged them")
                .select("What is wrong with the goods?", "They are broken").completeByKeyboard().seesItDone();

        assertThat(mail.awaitText(customer.contact().email(), "is settled")).contains("credited to you with");
        assertThat(stock.level(sku).onHand()).isZero();
    }

    @Test
    void financeClosesACreditForGoodsOfBeforeOrderway(Browsers browsers) {
        String document = "C" + orders.product();
        transaction.executeWithoutResult(status -> events.publishEvent(new CreditReceived(document, orders.customer().number(), LocalDate.of(2010, 12, 1),
                "GBP", List.of(new CreditReceived.Row("OLD", "Sold long ago", -12, new BigDecimal("1.65"), true)))));
        int number = credits.newest(null).stream().filter(credit -> credit.document().equals(document)).findFirst().orElseThrow().number();
        story.awaitTask("credit-" + number, "Clarify credit");

        Tasklist fay = browsers.tasklist(users.in(Groups.FINANCE)).queue("My department");
        fay.cards().filter(new Locator.FilterOptions().setHasText("Clarify credit")).first().locator("h4 a").click();
        assertThat(fay.sheet()).containsText("Credit " + document);
        fay.claim().choose("The goods were sold before Orderway; the old books have settled it").completeByKeyboard().seesItDone();
    }

    private static void press(Tasklist clerk, String button) {
        clerk.sheet().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).first().click();
    }
}
