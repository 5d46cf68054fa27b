package io.orderway.shipping.adapter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.orderway.AtOnce;
import io.orderway.order.Party;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.application.CarrierAnswer;
import io.orderway.shipping.application.CarrierRequest;
import io.orderway.shipping.application.CarrierUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

/** The adapter against a server that speaks the carrier's protocol. */
class HttpCarrierTest {

    private static final String TAKEN = """
            {"carrier": "Parcelforce", "trackingNumber": "PF123456789GB", "trackingUrl": "https://carrier.example/PF123456789GB", "extra": 1}""";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().options(WireMockConfiguration.options().dynamicPort()).build();

    private HttpCarrier carrier;

    @BeforeEach
    void connect() {
        carrier = carrier(1);
    }

    @Test
    void aBookingCarriesItsKeyAndWhatTheCarrierNeeds() {
        answer(aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody(TAKEN));

        assertThat(carrier.book(request())).isEqualTo(
                new CarrierAnswer.Taken("Parcelforce", "PF123456789GB", "https://carrier.example/PF123456789GB"));

        SERVER.verify(1, postRequestedFor(urlEqualTo("/v1/bookings"))
                .withHeader("Idempotency-Key", equalTo("SO-1000001-1/book/1"))
                .withHeader("Authorization", equalTo("Bearer secret"))
                .withRequestBody(matchingJsonPath("$.service", equalTo("PARCEL")))
                .withRequestBody(matchingJsonPath("$.reference", equalTo("SO-1000001-1")))
                .withRequestBody(matchingJsonPath("$.recipient.postcode", equalTo("BS1 4RW")))
                .withRequestBody(matchingJsonPath("$.weightGrams", equalTo("1250")))
                .withRequestBody(matchingJsonPath("$.parcels", equalTo("2"))));
    }

    @Test
    void theAnswerToARepeatIsTakenLikeTheFirst() {
        answer(aResponse().withStatus(200).withHeader("Content-Type", "application/json").withBody(TAKEN));

        assertThat(carrier.book(request())).isInstanceOf(CarrierAnswer.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 410, 422})
    void aRefusalIsAnAnswerWithItsReason(int status) {
        answer(aResponse().withStatus(status).withHeader("Content-Type", "application/problem+json")
                .withBody("{\"detail\": \"No delivery to BS1 on this service\"}"));

        assertThat(carrier.book(request())).isEqualTo(new CarrierAnswer.Refused("No delivery to BS1 on this service"));
    }

    @Test
    void aRefusalWithoutWordsIsStillARefusal() {
        answer(aResponse().withStatus(422).withHeader("Content-Type", "text/html").withBody("<h1>no</h1>"));

        assertThat(carrier.book(request())).isEqualTo(new CarrierAnswer.Refused("The carrier gave no reason (answer 422)"));
    }

    @Test
    void aLongReasonIsCut() {
        answer(aResponse().withStatus(422).withHeader("Content-Type", "application/json").withBody("{\"detail\": \"" + "x".repeat(5000) + "\"}"));

        assertThat(((CarrierAnswer.Refused) carrier.book(request())).reason()).hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 502, 503, 302, 204})
    void whatIsNeitherYesNorNoHasToBeAskedAgain(int status) {
        answer(aResponse().withStatus(status));

        assertThatThrownBy(() -> carrier.book(request())).isInstanceOf(CarrierUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{}", "[]", "{\"trackingNumber\": \"\"}", "{\"trackingNumber\": \"ÄÖÜ\"}",
        "{\"trackingNumber\": \"12345678901234567890123456789012345678901\"}"})
    void anAnswerWithoutAUsableTrackingNumberHasToBeAskedAgain(String body) {
        answer(aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody(body));

        assertThatThrownBy(() -> carrier.book(request())).isInstanceOf(CarrierUnavailableException.class);
    }

    @Test
    void aLinkThatIsNoWebPageIsDropped() {
        answer(aResponse().withStatus(201).withHeader("Content-Type", "application/json")
                .withBody("{\"carrier\": \"X\", \"trackingNumber\": \"1\", \"trackingUrl\": \"javascript:alert(1)\"}"));

        assertThat(carrier.book(request())).isEqualTo(new CarrierAnswer.Taken("X", "1", null));
    }

    @Test
    void whoDoesNotAnswerInTimeHasToBeAskedAgain() {
        answer(aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody(TAKEN).withFixedDelay(4500));

        assertThatThrownBy(() -> carrier.book(request())).isInstanceOf(CarrierUnavailableException.class);
    }

    @Test
    void whoAnswersDropByDropHasToBeAskedAgain() {
        answer(aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody(TAKEN).withChunkedDribbleDelay(10, 9000));

        assertThatThrownBy(() -> carrier.book(request())).isInstanceOf(CarrierUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE"})
    void aBrokenConnectionHasToBeAskedAgain(String fault) {
        answer(aResponse().withFault(Fault.valueOf(fault)));

        assertThatThrownBy(() -> carrier.book(request())).isInstanceOf(CarrierUnavailableException.class);
    }

    @ParameterizedTest
    @CsvSource({"200, Accepted", "201, Accepted", "202, Accepted", "204, Accepted", "400, Refused", "404, Refused", "422, Refused",
        "409, TooLate", "410, TooLate"})
    void anInterceptIsAcceptedRefusedOrTooLate(int status, String reply) {
        SERVER.stubFor(post(urlEqualTo("/v1/bookings/PF1/interception")).willReturn(aResponse().withStatus(status)));

        assertThat(carrier.intercept("SO-1000001-1/intercept/1", "PF1").getClass().getSimpleName()).isEqualTo(reply);
        SERVER.verify(1, postRequestedFor(urlEqualTo("/v1/bookings/PF1/interception"))
                .withHeader("Idempotency-Key", equalTo("SO-1000001-1/intercept/1")));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 503, 302, 206})
    void anythingElseIsNoAnswerToAnIntercept(int status) {
        SERVER.stubFor(post(urlEqualTo("/v1/bookings/PF1/interception")).willReturn(aResponse().withStatus(status)));

        assertThatThrownBy(() -> carrier.intercept("SO-1000001-1/intercept/1", "PF1")).isInstanceOf(CarrierUnavailableException.class);
    }

    @Test
    void whoFailsTooOftenIsLeftAloneForAWhile() {
        answer(aResponse().withStatus(500));
        for (int call = 0; call < 20; call++) {
            assertThatThrownBy(() -> carrier.book(request())).isInstanceOf(CarrierUnavailableException.class);
        }

        SERVER.verify(5, postRequestedFor(urlEqualTo("/v1/bookings")));
    }

    @Test
    void aSlowCarrierHoldsOneWorkerOnly() throws Exception {
        answer(aResponse().withStatus(201).withHeader("Content-Type", "application/json").withBody(TAKEN).withFixedDelay(800));

        List<String> outcomes = AtOnce.times(4, (Callable<String>) () -> {
            try {
                return carrier.book(request()).getClass().getSimpleName();
            } catch (CarrierUnavailableException busy) {
                return busy.getMessage();
            }
        });

        assertThat(outcomes).containsOnlyOnce("Taken").filteredOn(outcome -> outcome.startsWith("As many calls as allowed")).hasSize(3);
        SERVER.verify(1, postRequestedFor(urlEqualTo("/v1/bookings")));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(post(urlEqualTo("/v1/bookings")).willReturn(response));
    }

    private static HttpCarrier carrier(int concurrentCalls) {
        return new HttpCarrier(new CarrierSettings(URI.create(SERVER.baseUrl() + "/v1"), "secret", Duration.ofMillis(1000), Duration.ofMillis(3000),
                concurrentCalls), RestClient.builder());
    }

    private static CarrierRequest request() {
        return new CarrierRequest("SO-1000001-1/book/1", ShipmentNumber.of("SO-1000001-1"), "PARCEL",
                new Party("Ann Miller", "ann@example.com", "+441174960100", "1 Quay", "BS1 4RW", "Bristol", "GB"), 1250, 2);
    }
}
