package io.orderway.publiclink.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** All pages that need no login lie below {@code /p/}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicLimit.class)
class PublicThrottleConfiguration implements WebMvcConfigurer {

    private final PublicLimit limit;

    PublicThrottleConfiguration(PublicLimit limit) {
        this.limit = limit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PublicThrottle(limit)).addPathPatterns("/p/**");
    }
}
