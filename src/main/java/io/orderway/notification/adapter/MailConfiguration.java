package io.orderway.notification.adapter;

import io.orderway.document.Documents;
import io.orderway.notification.application.MailTransport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    /** Spring Boot brings the mail session where {@code spring.mail.host} is set. */
    @Bean
    MailTransport mailTransport(ObjectProvider<JavaMailSenderImpl> sessions, Sender sender, Documents documents) {
        JavaMailSenderImpl session = sessions.getIfAvailable();
        return session == null ? new NoMailServer() : new SmtpTransport(session, sender, documents);
    }
}
