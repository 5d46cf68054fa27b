package io.orderway.shipping.adapter;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The carrier service that parcels are booked with.
 *
 * @param url             its address; without one the house carries its parcels itself
 * @param apiKey          proves who we are
 * @param connectTimeout  longest wait for a connection
 * @param readTimeout     longest wait for an answer; both together stay far below half a job's lock of five minutes
 * @param concurrentCalls how many calls of this node may be under way at once: a quarter of its four workers, so that a slow carrier leaves
 *                        the others to the rest of the house
 */
@ConfigurationProperties("orderway.carrier")
record CarrierSettings(URI url, String apiKey, @DefaultValue("2s") Duration connectTimeout, @DefaultValue("8s") Duration readTimeout,
        @DefaultValue("1") int concurrentCalls) {

    boolean isConfigured() {
        return url != null && !url.toString().isBlank();
    }
}
