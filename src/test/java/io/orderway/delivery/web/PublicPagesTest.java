package io.orderway.delivery.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.ProcessTest;
import io.orderway.TestShipments;
import io.orderway.delivery.DeliveryEvent;
import io.orderway.delivery.TrackingStatus;
import io.orderway.delivery.application.TrackingInbox;
import io.orderway.delivery.application.TrackingReport;
import io.orderway.document.Company;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEvent;
import io.orderway.order.ShipmentState;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** What customers see behind their links, without a login. */
@ProcessTest
@RecordApplicationEvents
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PublicPagesTest {

    private final MockMvc web;
    private final TestShipments shipments;
    private final Consignments consignments;
    private final Inbox inbox;
    private final PublicLinks links;
    private final ObjectMapper json;
    private final Clock clock;
    private final Company house;

    PublicPagesTest(MockMvc web, TestShipments shipments, Consignments consignments, Inbox inbox, PublicLinks links, ObjectMapper json, Clock clock,
            Company house) {
        this.web = web;
        this.shipments = shipments;
        this.consignments = consignments;
        this.inbox = inbox;
        this.links = links;
        this.json = json;
        this.clock = clock;
        this.house = house;
    }

    @Test
    void lookingConfirmsNothingAndPressingTheButtonConfirmsOnce(ApplicationEvents events) throws Exception {
        ShipmentNumber shipment = delivered();
        String page = path(events.stream(DeliveryEvent.ConfirmationAsked.class).filter(asked -> asked.shipment().equals(shipment))
                .findFirst().orElseThrow().url());

        for (int look = 0; look < 2; look++) {
            web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("Yes, everything arrived")))
                    .andExpect(content().string(containsString(shipment.value())));
        }
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.DELIVERED);
        for (int press = 0; press < 2; press++) {
            web.perform(post(page)).andExpect(status().isOk()).andExpect(content().string(containsString("Thank you")))
                    .andExpect(content().string(not(containsString("<button"))));
        }
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.CONFIRMED);
        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("Thank you")));
    }

    @Test
    void aParcelCanBeFollowedAndThePageTellsNothingAboutPeople() throws Exception {
        ShipmentNumber shipment = delivered();
        Consignment consignment = consignments.find(shipment).orElseThrow();

        web.perform(get(path(consignment.trackingUrl()))).andExpect(status().isOk())
                .andExpect(content().string(containsString(consignment.trackingNumber())))
                .andExpect(content().string(containsString("Your parcel was delivered")))
                .andExpect(content().string(containsString("&lt;b&gt;Depot&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("High Street"))))
                .andExpect(content().string(not(containsString("Test Retail"))));
    }

    @Test
    void aLinkOpensItsOwnPageOnly() throws Exception {
        ShipmentNumber shipment = delivered();
        String tracking = path(consignments.find(shipment).orElseThrow().trackingUrl());

        web.perform(post(tracking.replace("/track/", "/confirm/"))).andExpect(status().isNotFound());
        web.perform(get(tracking)).andExpect(status().isOk());
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.DELIVERED);
    }

    @Test
    void everyPageSaysWhoseItIsAndWhomToRing() throws Exception {
        for (String page : List.of("/p/confirm/none", "/p/track/none", "/p/answer/none")) {
            web.perform(get(page)).andExpect(content().string(containsString(house.name()))).andExpect(content().string(containsString(house.phone())));
        }
    }

    @Test
    void anExpiredLinkSaysSo() throws Exception {
        ShipmentNumber shipment = delivered();
        LinkSubject subject = new LinkSubject("confirm-delivery", shipment.orderNumber(), shipment.value());
        String token = links.issue(subject, clock.instant().minus(Duration.ofDays(1)));

        web.perform(get("/p/confirm/" + token)).andExpect(status().isGone());
        web.perform(post("/p/confirm/" + token)).andExpect(status().isGone());
        Assertions.assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "SO-1000001-1"})
    void aGuessedLinkIsUnknown(String token) throws Exception {
        web.perform(get("/p/confirm/" + token)).andExpect(status().isNotFound()).andExpect(content().string(containsString("do not know this link")));
        web.perform(post("/p/confirm/" + token)).andExpect(status().isNotFound());
        web.perform(get("/p/track/" + token)).andExpect(status().isNotFound()).andExpect(content().string(containsString("do not know this link")));
    }

    private ShipmentNumber delivered() {
        ShipmentNumber shipment = shipments.handedOver();
        shipments.start("delivery-follow-up", shipment);
        String tracking = consignments.find(shipment).orElseThrow().trackingNumber();
        TrackingReport report = new TrackingReport(tracking, TrackingStatus.DELIVERED, clock.instant(), "<b>Depot</b>");
        inbox.receive(new InboxEvent("pages-test", UUID.randomUUID().toString(), TrackingInbox.TYPE, tracking, json.valueToTree(report)));
        return shipment;
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/p/"));
    }
}
