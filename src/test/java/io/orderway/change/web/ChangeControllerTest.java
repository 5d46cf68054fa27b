package io.orderway.change.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.change.ChangeStory;
import io.orderway.change.OrderChange;
import io.orderway.identity.Groups;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.shared.OrderNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChangeControllerTest {

    private static final String FIFTEEN = "{'actions': [{'type': 'PIECES', 'lineNumber': 1, 'pieces': 15}]}";

    private final MockMvc web;
    private final ChangeStory story;
    private OrderNumber number;

    ChangeControllerTest(MockMvc web, ChangeStory story) {
        this.web = web;
        this.story = story;
    }

    @BeforeEach
    void thereIsAnOrder() {
        number = story.released(story.stocked(50, "12.00"), 20);
    }

    @Test
    void theAnswerShowsWhatTheChangeMeansAndOneMoreConfirmsIt() throws Exception {
        ask(FIFTEEN).andExpect(status().isCreated()).andExpect(jsonPath("$.state").value("OFFERED")).andExpect(jsonPath("$.atOnce").value(false))
                .andExpect(jsonPath("$.what").value("Line 1: 15 pieces")).andExpect(jsonPath("$.undo[0]").value(containsString("reserved")))
                .andExpect(jsonPath("$.netBefore").value(240)).andExpect(jsonPath("$.netAfter").value(180)).andExpect(jsonPath("$.grossAfter").value(216))
                .andExpect(jsonPath("$.currency").value("GBP")).andExpect(jsonPath("$.promisedAfter").isNotEmpty());
        String change = story.changes(number).get(0).number();
        assertThat(story.changes(number).get(0).askedBy()).isEqualTo(OrderChange.AskedBy.CLERK);

        send(post("/api/orders/%s/changes/%s".formatted(number, change)), "{'confirm': true}").andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CONFIRMED"));
        send(post("/api/orders/%s/changes/%s".formatted(number, change)), "{'confirm': false}").andExpect(status().isConflict())
                .andExpect(content().string(containsString("confirmed before")));
        send(post("/api/orders/%s/changes/%s-A9".formatted(number, number)), "{'confirm': true}").andExpect(status().isNotFound());
        send(post("/api/orders/%s/changes/%s".formatted(number, change)), "{}").andExpect(status().isBadRequest());
        send(get("/api/orders/%s/changes".formatted(number)), null).andExpect(jsonPath("$[0].number").value(change));
    }

    @Test
    void itsHoldIsLiftedByItsAnswerAndByNobodysHand() throws Exception {
        ask(FIFTEEN).andExpect(status().isCreated());
        String change = story.changes(number).get(0).number();
        long hold = story.openHold(number);
        MockHttpServletRequestBuilder lift = delete("/api/orders/%s/holds/%d".formatted(number, hold));

        send(lift, "{'reason': 'It may go'}").andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("A change of the order waits for an answer"), containsString(change))));
        assertThat(story.isHeld(number)).isTrue();
        send(get("/api/orders/%s/sheet".formatted(number)), null).andExpect(content().string(not(containsString("lift-hold-"))));

        send(post("/api/orders/%s/changes/%s".formatted(number, change)), "{'confirm': false}").andExpect(status().isOk());
        assertThat(story.isHeld(number)).isFalse();
        send(delete("/api/orders/%s/holds/%d".formatted(number, hold)), "{'reason': 'It may go'}").andExpect(status().isConflict());
    }

    @Test
    void theAddressOfLabelledGoodsIsChangedAndNotCorrected() throws Exception {
        OrderNumber packed = story.packed(story.stocked(50, "12.00"), 5);
        String path = "/api/orders/%s/parties/SHIP_TO".formatted(packed);
        Party before = story.order(packed).party(PartyRole.SHIP_TO);
        String elsewhere = address(before, "2 Other Street");

        send(post(path), elsewhere).andExpect(status().isConflict()).andExpect(content().string(containsString("with a change of the order")));
        assertThat(story.order(packed).party(PartyRole.SHIP_TO)).isEqualTo(before);
        send(post(path), address(before, before.street()).replace("'phone': null", "'phone': '+441174960123'")).andExpect(status().isNoContent());
        assertThat(story.order(packed).party(PartyRole.SHIP_TO).phone()).isEqualTo("+441174960123");

        send(post("/api/orders/%s/parties/SHIP_TO".formatted(number)), elsewhere).andExpect(status().isNoContent());
    }

    private static String address(Party party, String street) {
        return "{'name': '%s', 'email': '%s', 'phone': null, 'street': '%s', 'postcode': '%s', 'city': '%s', 'country': '%s'}".formatted(party.name(),
                party.email(), street, party.postcode(), party.city(), party.country());
    }

    @Test
    void theSameKeyIsTheSameChangeAndAnotherChangeUnderItIsRefused() throws Exception {
        keyed(FIFTEEN, "k1").andExpect(status().isCreated()).andExpect(header().string("Idempotency-Replayed", "false"));
        keyed(FIFTEEN, "k1").andExpect(status().isCreated()).andExpect(header().string("Idempotency-Replayed", "true"));
        keyed(FIFTEEN.replace("15", "16"), "k1").andExpect(status().isConflict()).andExpect(content().string(containsString("Idempotency-Key")));
        keyed(FIFTEEN, "k2").andExpect(status().isConflict()).andExpect(content().string(containsString("Another change")));
        keyed(FIFTEEN, "x".repeat(201)).andExpect(status().isBadRequest());
        assertThat(story.changes(number)).hasSize(1);
    }

    @Test
    void ofManyWhoAskAtOnceOneIsServed() throws Exception {
        AtOnce.times(6, () -> ask(FIFTEEN));
        assertThat(story.changes(number)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'actions': []}", "{'actions': [null]}", "{'actions': [{'type': 'EVERYTHING'}]}", "{'actions': [{'lineNumber': 1}]}",
            "{'actions': [{'type': 'PIECES'}]}", "{'actions': [{'type': 'PIECES', 'lineNumber': 1, 'pieces': 99999999999}]}",
            "{'actions': [{'type': 'PIECES', 'lineNumber': 1, 'pieces': 0}]}", "{'actions': [{'type': 'REQUESTED_DATE', 'date': 'soon'}]}",
            "{'actions': [{'type': 'REQUESTED_DATE'}]}", "{'actions': [{'type': 'DELIVERY'}]}", "{'actions': [{'type': 'DELIVERY', 'wish': 'SOON'}]}",
            "{'actions': [{'type': 'DELIVER_TO'}]}", "{'actions': [{'type': 'DELIVER_TO', 'party': {}}]}", "{'actions': [{'type': 'ADD_LINE'}]}",
            "{'actions': [{'type': 'OTHER_ARTICLE', 'lineNumber': 1}]}", "{'actions': 'x'}", "[]", "x"})
    void badInputIsAnswered(String body) throws Exception {
        ask(body).andExpect(status().isBadRequest());
        assertThat(story.changes(number)).isEmpty();
    }

    @Test
    void anOrderThatIsNotThereOrHasLeftIsNotChanged() throws Exception {
        send(post("/api/orders/SO-9999999/changes"), FIFTEEN).andExpect(status().isNotFound());
        story.pack(number);
        story.handOver(number);
        ask(FIFTEEN).andExpect(status().isConflict()).andExpect(content().string(containsString("sent back")));
    }

    @Test
    void aClerkEntersAChangeOnTheSheet() throws Exception {
        send(post("/api/orders/%s/changes/sheet".formatted(number)),
                "{'pieces.1': 25, 'sku': null, 'pieces': null, 'requestedDate': null, 'delivery': 'COMPLETE'}")
                .andExpect(status().isOk()).andExpect(jsonPath("$.message").value(containsString("on hold")));
        assertThat(story.changes(number).get(0).words()).isEqualTo("Line 1: 25 pieces");
        send(post("/api/orders/%s/changes/sheet".formatted(number)), "{'pieces.1': {'a': 1}}").andExpect(status().isBadRequest());
    }

    private ResultActions ask(String body) throws Exception {
        return send(post("/api/orders/%s/changes".formatted(number)), body);
    }

    private ResultActions keyed(String body, String key) throws Exception {
        return send(post("/api/orders/%s/changes".formatted(number)).header("Idempotency-Key", key), body);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        MockHttpServletRequestBuilder full = body == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
        return web.perform(full.with(user("kim").authorities(AuthorityUtils.createAuthorityList(Groups.ORDER_DESK))));
    }
}
