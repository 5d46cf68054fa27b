package io.orderway.partner;

import java.net.URI;
import java.time.Duration;

/**
 * Where a partner's service is and how long and how often it may be called.
 *
 * @param name            as it begins a sentence: {@code The carrier}
 * @param apiKey          proves who we are; may be null
 * @param connectTimeout  longest wait for a connection
 * @param readTimeout     longest wait for an answer; both together stay far below half a job's lock of five minutes
 * @param concurrentCalls how many calls of this node may be under way at once: a quarter of its workers, so that a slow partner leaves the
 *                        others to the rest of the house
 */
public record PartnerAccess(String name, URI url, String apiKey, Duration connectTimeout, Duration readTimeout, int concurrentCalls) {
}
