package io.orderway;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The mail server of the stories: starts before the application, which finds it as {@code spring.mail.host}, and ends with it. */
class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + server.getSmtp().getPort()).applyTo(application);
        application.getBeanFactory().registerSingleton("mailServer", server);
        application.addApplicationListener((ContextClosedEvent closed) -> server.stop());
    }
}
