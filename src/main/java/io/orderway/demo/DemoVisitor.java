package io.orderway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Walks in by the front door: calls the application over HTTP as one of the demo's people. */
class DemoVisitor {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String address;
    private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

    DemoVisitor(String address) {
        this.address = address;
    }

    JsonNode get(String user, String path, Object... values) {
        return as(user).get().uri(path, values).retrieve().body(JsonNode.class);
    }

    JsonNode post(String user, Object body, String path, Object... values) {
        return as(user).post().uri(path, values).contentType(MediaType.APPLICATION_JSON).body(body).retrieve().body(JsonNode.class);
    }

    JsonNode upload(String user, String path, String fileName, String content) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return fileName;
            }
        });
        return as(user).post().uri(path).contentType(MediaType.MULTIPART_FORM_DATA).body(parts).retrieve().body(JsonNode.class);
    }

    /** Follows a customer's link and presses the button behind it; nobody logs in for that. */
    void press(String path) {
        RestClient.builder().baseUrl(address).requestFactory(new JdkClientHttpRequestFactory(newClient())).build()
                .post().uri(path).contentType(MediaType.APPLICATION_FORM_URLENCODED).body("").retrieve().toBodilessEntity();
    }

    private RestClient as(String user) {
        return clients.computeIfAbsent(user, id -> RestClient.builder().baseUrl(address)
                .requestFactory(factory()).defaultHeaders(headers -> headers.setBasicAuth(id, DemoPeople.PASSWORD)).build());
    }

    private static JdkClientHttpRequestFactory factory() {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(newClient());
        factory.setReadTimeout(TIMEOUT);
        return factory;
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(TIMEOUT).build();
    }
}
