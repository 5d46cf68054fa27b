package io.orderway.publiclink.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param calls  of pages that need no login which one address may make within the period
 * @param period after which it may make as many again
 */
@ConfigurationProperties("orderway.public-limit")
record PublicLimit(@DefaultValue("60") int calls, @DefaultValue("1m") Duration period) {
}
