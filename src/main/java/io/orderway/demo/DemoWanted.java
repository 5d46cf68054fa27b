package io.orderway.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The demo company is loaded into the embedded database, and into another one only where {@code orderway.demo.enabled} asks for it. */
class DemoWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        boolean embedded = !environment.containsProperty("spring.datasource.url");
        return environment.getProperty("orderway.demo.enabled", Boolean.class, embedded);
    }
}
