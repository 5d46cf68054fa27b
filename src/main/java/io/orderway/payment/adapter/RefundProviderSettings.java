package io.orderway.payment.adapter;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The payment provider that pays money back.
 *
 * @param url             its address; without one finance pays back by hand
 * @param apiKey          proves who we are
 * @param connectTimeout  longest wait for a connection
 * @param readTimeout     longest wait for an answer
 * @param concurrentCalls how many calls of this node may be under way at once
 */
@ConfigurationProperties("orderway.refund-provider")
record RefundProviderSettings(URI url, String apiKey, @DefaultValue("2s") Duration connectTimeout, @DefaultValue("8s") Duration readTimeout,
        @DefaultValue("1") int concurrentCalls) {

    boolean isConfigured() {
        return url != null && !url.toString().isBlank();
    }
}
