package io.orderway.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.correspondence.StatusLinks;
import io.orderway.customer.Customer;
import io.orderway.notification.Messages;
import io.orderway.notification.application.MessageDelivery;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.outbox.Round;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What a customer sees of his order, without a login. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderStatusPageTest {

    private final MockMvc web;
    private final TestOrders orders;
    private final TestShipments testShipments;
    private final OrderReader reader;
    private final OrderProgress progress;
    private final Shipments shipments;
    private final Timeline timeline;
    private final StatusLinks statusLinks;
    private final PublicLinks links;
    private final Messages messages;
    private final MessageDelivery delivery;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Customer customer;
    private Sku sku;
    private OrderNumber number;

    OrderStatusPageTest(MockMvc web, TestOrders orders, TestShipments testShipments, OrderReader reader, OrderProgress progress, Shipments shipments,
            Timeline timeline, StatusLinks statusLinks, PublicLinks links, Messages messages, MessageDelivery delivery,
            TransactionTemplate transaction, Clock clock) {
        this.web = web;
        this.orders = orders;
        this.testShipments = testShipments;
        this.reader = reader;
        this.progress = progress;
        this.shipments = shipments;
        this.timeline = timeline;
        this.statusLinks = statusLinks;
        this.links = links;
        this.messages = messages;
        this.delivery = delivery;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void anOrderIsThere() {
        customer = orders.customer();
        sku = orders.product();
        number = orders.place(orders.draft(customer, Map.of()).line(sku.value(), 30, "1.95"));
    }

    @Test
    void theAcknowledgementsLinkShowsWhereTheOrderStandsAsOftenAsOneLikes() throws Exception {
        transaction.executeWithoutResult(status -> {
            progress.release(number);
            progress.acknowledge(number);
            progress.promise(number, LocalDate.of(2026, 12, 3), "stock of the cheap supplier");
        });
        String page = path(writtenText());
        for (int look = 0; look < 3; look++) {
            web.perform(get(page)).andExpect(status().isOk())
                    .andExpect(content().string(containsString(number.value())))
                    .andExpect(content().string(containsString("We are getting your order ready.")))
                    .andExpect(content().string(containsString("Thursday 3 December 2026")))
                    .andExpect(content().string(containsString(sku.value())))
                    .andExpect(content().string(containsString("We set the delivery date.")));
        }
    }

    @Test
    void aPartThatIsSentCanBeFollowedAndTheRestIsStillToCome() throws Exception {
        progress.release(number);
        ShipmentNumber shipment = shipments.open(number, Map.of(1, 12));
        shipments.recordPicked(shipment, Map.of(1, 12));
        shipments.recordPacked(shipment, 2500, 1);
        shipments.recordHandedOver(shipment, "Parcel Force", "PF123");
        String page = page();
        assertThat(page).contains("A part of your order has left our house.", shipment.value(), "On its way", "Goods of your order left our house.")
                .containsPattern(">30</td>\\s*<td[^>]*>12</td>\\s*<td[^>]*>18</td>");
        assertThat(path(writtenText())).startsWith("/p/order/");
    }

    @Test
    void aHandedOverShipmentShowsItsTrackingLink() throws Exception {
        ShipmentNumber shipment = testShipments.handedOver();
        number = shipment.orderNumber();
        assertThat(page()).contains("Everything has left our house.", "/p/track/").doesNotContain("Delivered");
        shipments.recordDelivered(shipment);
        assertThat(page()).contains("Everything was delivered.", "Delivered").doesNotContain("We deliver by");
    }

    @Test
    void nothingInternalAndNobodysNameStandsThere() throws Exception {
        timeline.record(number, "NOTE", "Customer is difficult", "dora");
        timeline.record(number, "CREDIT_DECIDED", "Limit exceeded by 900 GBP", "fiona");
        progress.promise(number, LocalDate.of(2026, 12, 3), "stock of the cheap supplier");
        String page = page();
        assertThat(page).doesNotContain("difficult", "dora", "fiona", "Credit", "GBP", "supplier", customer.name(),
                reader.get(number).party(PartyRole.ORDERING).email(), "High Street", "1.95");
    }

    @Test
    void anOrderThatHasEndedSaysSoAndPromisesNothing() throws Exception {
        progress.promise(number, LocalDate.of(2026, 12, 3), "in stock");
        progress.cancel(number, "Changed his mind");
        assertThat(page()).contains("Your order is cancelled.", "Your order was cancelled.").doesNotContain("3 December 2026", "his mind", sku.value());
    }

    @Test
    void anExpiredAForeignAndAForgedLinkGetTheSamePoliteAnswer() throws Exception {
        String forged = "/p/order/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        String expired = "/p/order/" + links.issue(new LinkSubject(StatusLinks.PURPOSE, number, number.value()), clock.instant().minusSeconds(1));
        String foreign = "/p/order/" + links.issue(new LinkSubject("confirm-delivery", number, number + "-1"), clock.instant().plus(Duration.ofDays(1)));
        String answer = web.perform(get(forged)).andExpect(status().isNotFound()).andReturn().getResponse().getContentAsString();
        assertThat(answer).contains("We do not know this link").doesNotContain(number.value());
        for (String link : List.of(expired, foreign, "/p/order/" + number, "/p/order/%00")) {
            web.perform(get(java.net.URI.create(link))).andExpect(status().is4xxClientError()).andExpect(content().string(not(containsString(sku.value()))));
        }
        assertThat(web.perform(get(expired)).andReturn().getResponse().getContentAsString()).isEqualTo(answer);
        assertThat(web.perform(get(foreign)).andReturn().getResponse().getContentAsString()).isEqualTo(answer);
        String stillUsable = statusLinks.issue(number);
        web.perform(get(path(stillUsable))).andExpect(status().isOk());
    }

    private String page() throws Exception {
        return web.perform(get(path(statusLinks.issue(number)))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private String writtenText() {
        while (delivery.deliver(() -> false) != Round.NOTHING_DUE) {
            // until everything is written
        }
        return messages.of(number).get(messages.of(number).size() - 1).text();
    }

    private static String path(String text) {
        String from = text.substring(text.indexOf("/p/order/"));
        return from.split("\\s")[0];
    }
}
