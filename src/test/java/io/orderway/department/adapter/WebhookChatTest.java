package io.orderway.department.adapter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.orderway.department.adapter.DepartmentSettings.Department;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

/** The adapter against a server that takes lines as chats do. */
class WebhookChatTest {

    private static final String TEXT = "SO-1000001: Rush accepted \"at once\".";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().options(WireMockConfiguration.options().dynamicPort()).build();

    @Test
    void aLineIsOneJsonObjectWithItsText() {
        answer(ok("ok"));
        assertThat(chat().send("warehouse", TEXT)).isEmpty();
        SERVER.verify(1, postRequestedFor(urlEqualTo("/hooks/secret")).withHeader("Content-Type", matching("application/json.*"))
                .withRequestBody(equalToJson("{\"text\": \"SO-1000001: Rush accepted \\\"at once\\\".\"}")));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 429, 500, 503})
    void everyOtherAnswerIsNone(int status) {
        answer(aResponse().withStatus(status).withHeader("Location", SERVER.baseUrl() + "/elsewhere"));
        assertThat(chat().send("warehouse", TEXT)).contains("The chat answered " + status);
    }

    @Test
    void aSlowServerIsNotWaitedFor() {
        answer(ok().withFixedDelay(3_000));
        assertThat(chat().send("warehouse", TEXT)).get().asString().contains("did not answer in time").doesNotContain("secret");
    }

    @Test
    void aBrokenConnectionIsAFailure() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(chat().send("warehouse", TEXT)).isPresent();
    }

    @Test
    void aDepartmentWithoutAddressHasNoChat() {
        WebhookChat chat = chat(Map.of("warehouse", new Department(URI.create("")), "shipping", new Department(null)));
        assertThat(chat.reaches("warehouse")).isFalse();
        assertThat(chat.reaches("shipping")).isFalse();
        assertThat(chat.reaches("finance")).isFalse();
    }

    @Test
    void anEnvironmentVariableNamesAGroupWithoutItsHyphen() {
        assertThat(chat(Map.of("customerservice", department("https://chat.example/x"))).reaches("customer-service")).isTrue();
    }

    @Test
    void aDepartmentThatDoesNotExistStopsTheStart() {
        assertThatThrownBy(() -> chat(Map.of("werehouse", department("https://chat.example/x"))))
                .hasMessageContaining("werehouse").hasMessageContaining("warehouse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://chat.example/x", "chat.example/x", "https:///x"})
    void whatIsNoWebAddressStopsTheStart(String url) {
        assertThatThrownBy(() -> chat(Map.of("warehouse", department(url)))).hasMessageContaining("orderway.departments.warehouse.webhook-url");
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(urlEqualTo("/hooks/secret")).willReturn(answer));
    }

    private static WebhookChat chat() {
        return chat(Map.of("warehouse", department(SERVER.baseUrl() + "/hooks/secret")));
    }

    private static WebhookChat chat(Map<String, Department> departments) {
        return new WebhookChat(new DepartmentSettings(departments).webhooks(),
                new ChatSettings(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofSeconds(5)), RestClient.builder());
    }

    private static Department department(String url) {
        return new Department(URI.create(url));
    }
}
