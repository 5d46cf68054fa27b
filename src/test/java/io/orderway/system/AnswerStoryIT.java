package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a customer tells what his order lacks. */
@BrowserStory
class AnswerStoryIT {

    @Autowired
    private TestOrders orders;
    @Autowired
    private StoryOrders story;
    @Autowired
    private StoryMail mail;
    @Autowired
    private OrderReader reader;

    @Test
    void theCustomerTellsThePostcodeByLinkOnceAndThePackedGoodsGoOn(Browsers browsers) {
        Customer customer = orders.customer();
        String order = story.place(customer.number(), orders.product("20.00"), Map.of(
                "shipTo", Map.of("name", "The Corner Shop", "street", "3 New Road", "city", "Leeds", "country", "GB")));
        story.pickAndPack(order);
        String link = mail.awaitLink(customer.contact().email(), "a question", "/p/answer/");

        Page page = browsers.customer(link);
        assertThat(page.locator("main")).containsText(order);
        Locator postcode = page.getByLabel("postcode");
        postcode.fill("somewhere");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(postcode).hasValue("somewhere");
        postcode.fill("ls1 4dy");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thank you");

        story.awaitTask(order, "Hand over to carrier");
        assertThat(reader.get(OrderNumber.of(order)).party(PartyRole.SHIP_TO).postcode()).isEqualTo("LS1 4DY");
        page.navigate(browsers.address() + link);
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("We have your answer already");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasCount(0);
    }
}
