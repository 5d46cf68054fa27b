package io.orderway.cancellation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.CancellationLinks;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.Cancellations;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.order.Shipments;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CancellationPageTest {

    private final MockMvc web;
    private final TestOrders orders;
    private final Jobs jobs;
    private final CancellationLinks links;
    private final Cancellations cancellations;
    private final PublicLinks publicLinks;
    private final Clock clock;
    private final TestShipments shipments;
    private final Shipments deliveries;
    private OrderNumber number;
    private String page;

    CancellationPageTest(MockMvc web, TestOrders orders, Jobs jobs, CancellationLinks links, Cancellations cancellations, PublicLinks publicLinks,
            Clock clock, TestShipments shipments, Shipments deliveries) {
        this.web = web;
        this.orders = orders;
        this.jobs = jobs;
        this.links = links;
        this.cancellations = cancellations;
        this.publicLinks = publicLinks;
        this.clock = clock;
        this.shipments = shipments;
        this.deliveries = deliveries;
    }

    @BeforeEach
    void aCustomerHasALink() {
        number = orders.place(orders.customer(), Map.of(orders.product("12.00"), 20));
        String address = links.issue(number);
        page = address.substring(address.indexOf("/p/"));
    }

    @Test
    void lookingChangesNothingAndSendingKeepsTheWish() throws Exception {
        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString(number.value())));
        assertThat(cancellations.of(number)).isEmpty();

        web.perform(post(page).param("reason", "TOO_LATE").param("remark", "  <b>Sorry</b>\0 ")).andExpect(status().isOk())
                .andExpect(content().string(containsString("We have your cancellation")));

        assertThat(cancellations.of(number)).singleElement().satisfies(wish -> {
            assertThat(wish.askedBy()).isEqualTo(Cancellation.AskedBy.CUSTOMER);
            assertThat(wish.reason()).isEqualTo(CancellationReason.TOO_LATE);
            assertThat(wish.remark()).isEqualTo("<b>Sorry</b>");
            assertThat(wish.isWhole()).isTrue();
        });
        web.perform(get(page)).andExpect(status().isGone());
    }

    @Test
    void manyClicksAtOnceAreOneWish() throws Exception {
        AtOnce.times(6, () -> web.perform(post(page).param("reason", "NOT_NEEDED")));
        assertThat(cancellations.of(number)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOT_AVAILABLE", "SOMETHING"})
    void onlyReasonsOnThePageAreTaken(String reason) throws Exception {
        web.perform(post(page).param("reason", reason)).andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Please choose a reason.")));
        web.perform(post(page).param("reason", "NOT_NEEDED").param("remark", "x".repeat(1001))).andExpect(status().isBadRequest());
        assertThat(cancellations.of(number)).isEmpty();
    }

    @Test
    void whatIsOnItsWayCanBeCancelledAndWhatWasDeliveredCannot() throws Exception {
        ShipmentNumber parcel = shipments.handedOver();
        shipments.start("delivery-follow-up", parcel);
        String address = links.issue(parcel.orderNumber());
        String way = address.substring(address.indexOf("/p/"));
        web.perform(get(way)).andExpect(status().isOk()).andExpect(content().string(containsString("We ask the carrier to bring it back")))
                .andExpect(content().string(not(containsString("this has not left our house yet"))));

        deliveries.recordDelivered(parcel);
        web.perform(get(way)).andExpect(status().isOk()).andExpect(content().string(containsString("Nothing is left to cancel")));
        web.perform(post(way).param("reason", "NOT_NEEDED")).andExpect(content().string(containsString("Nothing is left to cancel")));
        assertThat(cancellations.of(parcel.orderNumber())).isEmpty();
    }

    @Test
    void anOrderThatHasEndedOffersNothing() throws Exception {
        String second = links.issue(number);
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        web.perform(post(page).param("reason", "NOT_NEEDED")).andExpect(status().isOk());
        jobs.execute(number.value(), "serviceTask_recordCancellation");
        jobs.execute(number.value(), "serviceTask_stopDelivery");
        jobs.execute(number.value(), "serviceTask_undoAllocation");

        web.perform(post(second.substring(second.indexOf("/p/"))).param("reason", "NOT_NEEDED")).andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing is left to cancel")));
        assertThat(cancellations.of(number)).hasSize(1);
    }

    @Test
    void aForgedAnExpiredAndAnotherKindOfLinkAreClosedAlike() throws Exception {
        LinkSubject subject = new LinkSubject(CancellationLinks.PURPOSE, number, number.value());
        String expired = publicLinks.issue(subject, clock.instant().minus(Duration.ofSeconds(1)));
        String other = publicLinks.issue(new LinkSubject("order-status", number, number.value()));
        for (String token : new String[] {"forged", expired, other}) {
            web.perform(get("/p/cancel/" + token)).andExpect(status().isGone()).andExpect(content().string(containsString("This link is closed")));
            web.perform(post("/p/cancel/" + token).param("reason", "NOT_NEEDED")).andExpect(status().isGone());
        }
        assertThat(cancellations.of(number)).isEmpty();
    }
}
