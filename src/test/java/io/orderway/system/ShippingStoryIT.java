package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.customer.Customer;
import io.orderway.identity.Groups;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignments;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How goods leave the house, and how their customer follows them. */
@BrowserStory
class ShippingStoryIT {

    @Autowired
    private TestOrders orders;
    @Autowired
    private TestUsers users;
    @Autowired
    private StoryOrders story;
    @Autowired
    private StoryMail mail;
    @Autowired
    private Consignments consignments;

    @Test
    void goodsArePickedPackedAndHandedOverWithTheirPapersAndTheCustomerCanFollowThem(Browsers browsers) {
        Customer customer = orders.customer();
        String order = story.place(customer.number(), orders.product("20.00"), Map.of());
        story.awaitTask(order, "Pick goods");

        Tasklist walt = browsers.tasklist(users.in(Groups.WAREHOUSE)).open("Pick goods", order).claim();
        walt.choose("All picked").completeByKeyboard().seesItDone();
        walt.open("Check and pack", order).claim();
        walt.choose("Passed and packed").enter("Weight of all parcels together", "1400").enter("Parcels", "2");
        walt.completeByKeyboard().seesItDone();

        story.awaitTask(order, "Hand over to carrier");
        String trackingNumber = consignments.find(ShipmentNumber.of(OrderNumber.of(order), 1)).orElseThrow().trackingNumber();
        Tasklist shirin = browsers.tasklist(users.in(Groups.SHIPPING)).open("Hand over to carrier", order).claim();
        assertThat(shirin.sheet()).containsText("2 parcels, 1.4 kg");
        assertIsPaper(browsers.address(), shirin, "Packing slip " + order + "-1");
        assertIsPaper(browsers.address(), shirin, "Shipping label " + trackingNumber);
        shirin.choose("Yes, handed over").completeByKeyboard().seesItDone();

        assertThat(mail.awaitText(customer.contact().email(), "is on its way")).contains(order, trackingNumber);
        Page parcel = browsers.customer(mail.awaitLink(customer.contact().email(), "is on its way", "/p/track/"));
        assertThat(parcel.getByRole(AriaRole.HEADING)).hasText("Your parcel is on its way");
        assertThat(parcel.locator("main")).containsText(trackingNumber);
    }

    private static void assertIsPaper(String address, Tasklist clerk, String title) {
        String path = clerk.sheet().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title)).getAttribute("href");
        APIResponse paper = clerk.page().request().get(address + path);
        assertThat(paper).isOK();
        assertThat(new String(paper.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }
}
