package io.orderway;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets scheduled methods run: sweeps and senders. Off with {@code orderway.background-work=false}, so that a test calls the sweep that it is
 * about and no other runs in between.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "orderway.background-work", matchIfMissing = true)
@EnableScheduling
class BackgroundWork {
}
