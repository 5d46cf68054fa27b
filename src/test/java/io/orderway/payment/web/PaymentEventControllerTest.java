package io.orderway.payment.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.payment.PaymentStory;
import io.orderway.shared.ShipmentNumber;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PaymentEventControllerTest {

    private final MockMvc web;
    private final ShipmentNumber shipment;
    private final String eventId = UUID.randomUUID().toString();

    PaymentEventControllerTest(MockMvc web, PaymentStory story, TestOrders orders) {
        this.web = web;
        this.shipment = story.shipment(orders.customer(), 1);
    }

    @Test
    void aPaymentIsTakenInOnceAndARepeatIsNoError() throws Exception {
        String body = event(shipment.orderNumber().value(), "2.40");
        post("systems", body).andExpect(status().isAccepted()).andExpect(jsonPath("$.receipt").value("ACCEPTED"));
        post("systems", body).andExpect(status().isAccepted()).andExpect(jsonPath("$.receipt").value("REPEATED"));
    }

    @Test
    void theSamePaymentWithOtherContentsIsAConflict() throws Exception {
        post("systems", event(shipment.orderNumber().value(), "2.40"));
        post("systems", event(shipment.orderNumber().value(), "2.41")).andExpect(status().isConflict());
    }

    @Test
    void aCardNumberIsRefusedWithASentence() throws Exception {
        post("systems", event("4111 1111 1111 1111", "2.40")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("number of a payment card")));
    }

    @Test
    void onlyConnectedSystemsAndFinanceTellOfPayments() throws Exception {
        post("warehouse", event(shipment.orderNumber().value(), "2.40")).andExpect(status().isForbidden());
        web.perform(MockMvcRequestBuilders.post("/api/payment-events").with(csrf())).andExpect(status().isUnauthorized());
    }

    @Test
    void anUnknownPaymentIsNotFound() throws Exception {
        web.perform(MockMvcRequestBuilders.get("/api/payment-events/999999999").with(user("kim").authorities(new SimpleGrantedAuthority("finance"))))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "{}", "[]",
        "{\"source\": \"bank\", \"eventId\": \"1\", \"reference\": \"x\", \"amount\": 0, \"currency\": \"GBP\"}",
        "{\"source\": \"bank\", \"eventId\": \"1\", \"reference\": \"x\", \"amount\": -1, \"currency\": \"GBP\"}",
        "{\"source\": \"bank\", \"eventId\": \"1\", \"reference\": \"x\", \"amount\": 1.001, \"currency\": \"GBP\"}",
        "{\"source\": \"bank\", \"eventId\": \"1\", \"reference\": \"x\", \"amount\": \"much\", \"currency\": \"GBP\"}",
        "{\"source\": \"bank\", \"eventId\": \"1\", \"reference\": \"x\", \"amount\": 1, \"currency\": \"gbp\"}",
        "{\"source\": \"bank\", \"eventId\": \"1\", \"reference\": \"x\", \"amount\": 1, \"currency\": \"XQZ\"}",
        "{\"source\": \" \", \"eventId\": \"1\", \"reference\": \"x\", \"amount\": 1, \"currency\": \"GBP\"}",
        "{\"source\": \"bank\", \"eventId\": \"a\\u0000b\", \"reference\": \"x\", \"amount\": 1, \"currency\": \"GBP\"}",
        "{\"source\": \"bank\", \"eventId\": \"1\", \"amount\": 1, \"currency\": \"GBP\"}",
        "{\"source\": \"bank\", \"eventId\": \"1\", \"reference\": \"x\", \"amount\": 1, \"currency\": \"GBP\", \"receivedOn\": \"32.1.2026\"}"})
    void whatMakesNoSenseIsRefusedWithASentence(String body) throws Exception {
        post("systems", body).andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private String event(String reference, String amount) {
        return "{\"source\": \"test-bank\", \"eventId\": \"%s\", \"reference\": \"%s\", \"amount\": %s, \"currency\": \"GBP\"}"
                .formatted(eventId, reference, amount);
    }

    private ResultActions post(String group, String body) throws Exception {
        return web.perform(MockMvcRequestBuilders.post("/api/payment-events").with(user("kim").authorities(new SimpleGrantedAuthority(group)))
                .with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
