package io.orderway.department.adapter;

import io.orderway.department.application.ChatTransport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DepartmentSettings.class, ChatSettings.class})
class ChatConfiguration {

    @Bean
    ChatTransport chatTransport(DepartmentSettings departments, ChatSettings settings, RestClient.Builder http) {
        return new WebhookChat(departments.webhooks(), settings, http);
    }
}
