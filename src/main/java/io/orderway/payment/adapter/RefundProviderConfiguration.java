package io.orderway.payment.adapter;

import io.orderway.payment.application.RefundProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Chooses who pays back: the provider that is configured, or else nobody but people. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RefundProviderSettings.class)
class RefundProviderConfiguration {

    @Bean
    RefundProvider refundProvider(RefundProviderSettings settings, RestClient.Builder http) {
        return settings.isConfigured() ? new HttpRefundProvider(settings, http) : new NoRefundProvider();
    }
}
