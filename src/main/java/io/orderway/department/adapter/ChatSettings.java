package io.orderway.department.adapter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How lines go to the departments' chats.
 *
 * @param connectTimeout longest wait for a connection
 * @param readTimeout    longest wait for an answer
 * @param pollInterval   pause when nothing is due
 */
@ConfigurationProperties("orderway.department-chat")
record ChatSettings(@DefaultValue("2s") Duration connectTimeout, @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("5s") Duration pollInterval) {
}
