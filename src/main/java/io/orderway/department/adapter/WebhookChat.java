package io.orderway.department.adapter;

import io.orderway.department.application.ChatTransport;
import io.orderway.partner.PartnerAccess;
import io.orderway.partner.PartnerHttp;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Incoming webhooks as Slack, Mattermost and Teams have them: one JSON object with the text. */
class WebhookChat implements ChatTransport {

    private final Map<String, PartnerHttp> chats = new HashMap<>();

    WebhookChat(Map<String, URI> webhooks, ChatSettings settings, RestClient.Builder http) {
        webhooks.forEach((department, url) -> chats.put(department, new PartnerHttp(
                new PartnerAccess("The chat of " + department, url, null, settings.connectTimeout(), settings.readTimeout(), 1), http,
                (sentence, cause) -> new SilentException())));
    }

    record Line(String text) {
    }

    @Override
    public boolean reaches(String department) {
        return chats.containsKey(department);
    }

    @Override
    public Optional<String> send(String department, String text) {
        try {
            int status = chats.get(department).call(http -> http.post().contentType(MediaType.APPLICATION_JSON).body(new Line(text))
                    .exchange((sent, response) -> response.getStatusCode().value()));
            return status >= 200 && status < 300 ? Optional.empty() : Optional.of("The chat answered " + status);
        } catch (SilentException silent) {
            return Optional.of("The chat did not answer in time or cannot be reached");
        }
    }

    /** Without the partner's sentence, which names the address: whoever knows it can write there. */
    private static final class SilentException extends RuntimeException {
    }
}
