package io.orderway.correspondence.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param life how long a link to an order's page works: longer than an order usually takes, and its return */
@ConfigurationProperties("orderway.status-link")
record StatusLinkSettings(@DefaultValue("180d") Duration life) {
}
