package io.orderway.correspondence.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatusLinkSettings.class)
class CorrespondenceConfiguration {
}
