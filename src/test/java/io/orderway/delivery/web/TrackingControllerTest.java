package io.orderway.delivery.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxState;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TrackingControllerTest {

    private final MockMvc web;
    private final Inbox inbox;

    TrackingControllerTest(MockMvc web, Inbox inbox) {
        this.web = web;
        this.inbox = inbox;
    }

    @Test
    void anEventAboutAnUnknownParcelIsKeptAndTriedAgain() throws Exception {
        String tracking = unique();

        tell("systems", event(unique(), tracking, "DELIVERED")).andExpect(status().isAccepted()).andExpect(jsonPath("$.receipt").value("ACCEPTED"));

        Assertions.assertThat(inbox.about(tracking)).extracting("state").containsExactly(InboxState.UNMATCHED_RETRY);
    }

    @Test
    void aRepeatGetsTheSameAnswerAndAContradictionIsRefused() throws Exception {
        String id = unique();
        String tracking = unique();
        tell("systems", event(id, tracking, "IN_TRANSIT")).andExpect(status().isAccepted());

        tell("systems", event(id, tracking, "IN_TRANSIT")).andExpect(status().isAccepted()).andExpect(jsonPath("$.receipt").value("REPEATED"));
        tell("systems", event(id, tracking, "LOST")).andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("told before with other contents")));
    }

    @ParameterizedTest
    @CsvSource({"sales", "warehouse", "customer-service"})
    void otherDepartmentsTellNothing(String group) throws Exception {
        tell(group, event(unique(), unique(), "DELIVERED")).andExpect(status().isForbidden());
    }

    @Test
    void aStrangerTellsNothing() throws Exception {
        web.perform(post("/api/tracking-events").contentType(MediaType.APPLICATION_JSON).content(event(unique(), unique(), "DELIVERED")))
                .andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{}",
        "{'source': 'x', 'eventId': '', 'trackingNumber': '1', 'status': 'DELIVERED', 'occurredAt': '2026-11-22T10:00:00Z'}",
        "{'source': 'x', 'eventId': '1', 'trackingNumber': 'a b', 'status': 'DELIVERED', 'occurredAt': '2026-11-22T10:00:00Z'}",
        "{'source': 'x', 'eventId': '1', 'trackingNumber': '1', 'status': 'EATEN', 'occurredAt': '2026-11-22T10:00:00Z'}",
        "{'source': 'x', 'eventId': '1', 'trackingNumber': '1', 'status': 'DELIVERED', 'occurredAt': 'yesterday'}",
        "{'source': 'x', 'eventId': '1', 'trackingNumber': '1', 'status': 'DELIVERED'}",
        "{'source': 'x\\u0000', 'eventId': '1', 'trackingNumber': '1', 'status': 'DELIVERED', 'occurredAt': '2026-11-22T10:00:00Z'}",
        "{'source': '12345678901234567890123456789012345678901', 'eventId': '1', 'trackingNumber': '1', 'status': 'DELIVERED', 'occurredAt': '2026-11-22T10:00:00Z'}"})
    void whatMakesNoSenseIsRefusedWithASentence(String body) throws Exception {
        tell("systems", body.replace('\'', '"')).andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private ResultActions tell(String group, String body) throws Exception {
        return web.perform(post("/api/tracking-events").with(user("carrier").authorities(new SimpleGrantedAuthority(group)))
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static String event(String id, String tracking, String status) {
        return """
                {"source": "dpd", "eventId": "%s", "trackingNumber": "%s", "status": "%s", "occurredAt": "2026-11-22T10:15:00+01:00", "place": "Bristol"}"""
                .formatted(id, tracking, status);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
