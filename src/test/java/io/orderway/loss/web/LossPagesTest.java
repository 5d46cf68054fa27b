package io.orderway.loss.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestShipments;
import io.orderway.delivery.TrackingStatus;
import io.orderway.identity.Groups;
import io.orderway.loss.LossEvent;
import io.orderway.loss.LossStage;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** What a customer sees of a lost parcel, and what a clerk enters for him. */
@ProcessTest
@RecordApplicationEvents
class LossPagesTest {

    private static final UserRequestPostProcessor CORA = user("cora").authorities(AuthorityUtils.createAuthorityList(Groups.CUSTOMER_SERVICE));

    @Autowired
    private MockMvc web;
    @Autowired
    private TestShipments shipments;
    @Autowired
    private LossStage stage;
    @Autowired
    private ApplicationEvents events;

    private ShipmentNumber shipment;

    @BeforeEach
    void aParcelIsOnItsWay() {
        shipment = shipments.handedOver();
        stage.follow(shipment);
    }

    @Test
    void lookingChoosesNothingAndPressingAButtonChoosesOnce() throws Exception {
        stage.tell(shipment, TrackingStatus.LOST);
        String page = path(events.stream(LossEvent.RemedyAsked.class).findFirst().orElseThrow().url());
        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("Send the goods once more")));
        web.perform(post(page)).andExpect(status().isOk()).andExpect(content().string(containsString("Send the goods once more")));
        web.perform(post(page).param("remedy", "EVERYTHING")).andExpect(status().is4xxClientError());
        web.perform(post(page).param("remedy", "REFUND")).andExpect(status().isOk()).andExpect(content().string(containsString("You get your money")));
        web.perform(post(page).param("remedy", "REPLACEMENT")).andExpect(content().string(containsString("You get your money")));
        web.perform(get(page.replace("/p/remedy/", "/p/found-parcel/"))).andExpect(status().isNotFound());
    }

    @Test
    void whatTurnedUpMayBeKeptOrSentBackByLink() throws Exception {
        stage.tell(shipment, TrackingStatus.LOST);
        stage.complete(shipment, "userTask_chooseRemedy", Map.of("remedyChoice", "REPLACEMENT"));
        stage.tell(shipment, TrackingStatus.DELIVERED);
        String page = path(events.stream(LossEvent.FoundParcelAsked.class).findFirst().orElseThrow().url());
        web.perform(get(page)).andExpect(content().string(containsString("I send it back")));
        web.perform(post(page).param("answer", "REFUSED")).andExpect(content().string(containsString("I send it back")));
        web.perform(post(page).param("answer", "RETURNS")).andExpect(content().string(containsString("Thank you")));
    }

    @Test
    void aClerkWritesDownThatAParcelDidNotArrive() throws Exception {
        String path = "/api/shipments/%s/not-received".formatted(shipment);
        String sheet = "/api/orders/%s/sheet".formatted(shipment.orderNumber());
        web.perform(get(sheet).with(CORA)).andExpect(content().string(containsString("not-received-" + shipment)));
        web.perform(post(path).with(CORA)).andExpect(status().isNoContent());
        web.perform(get(sheet).with(CORA)).andExpect(content().string(not(containsString("not-received-" + shipment))));
        web.perform(post(path).with(CORA)).andExpect(status().isConflict()).andExpect(content().string(containsString("looked for already")));
        web.perform(post("/api/shipments/%s-9/not-received".formatted(shipment.orderNumber())).with(CORA)).andExpect(status().isNotFound());
        String task = stage.task(shipment, "userTask_traceParcel").getId();
        web.perform(get("/api/tasks/" + task + "/order-sheet").with(CORA))
                .andExpect(jsonPath("$.tables[?(@.title == 'Missing parcels')].rows[0][0]").value(shipment.value()));
    }

    @Test
    void guessedLinksAreUnknown() throws Exception {
        for (String page : List.of("/p/remedy/x", "/p/found-parcel/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
            web.perform(get(page)).andExpect(status().isNotFound()).andExpect(content().string(containsString("do not know this link")));
            web.perform(post(page).param("remedy", "REFUND").param("answer", "KEEPS")).andExpect(status().isNotFound());
        }
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/p/"));
    }
}
