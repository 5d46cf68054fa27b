package io.orderway.identity.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param attempts wrong logins that one address may make within the window
 * @param window after which the count starts anew
 */
@ConfigurationProperties("orderway.login-limit")
record LoginLimit(@DefaultValue("30") int attempts, @DefaultValue("5m") Duration window) {
}
