package io.orderway.notification.adapter;

import io.orderway.notification.application.DueMessage;
import io.orderway.notification.application.MailTransport;
import io.orderway.notification.application.WrittenMessage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in where no mail server is configured, as in the demo: messages can be read on their order and go nowhere. */
class NoMailServer implements MailTransport, MailTransport.Connection {

    private static final Logger LOG = LoggerFactory.getLogger(NoMailServer.class);

    private final AtomicBoolean said = new AtomicBoolean();

    @Override
    public Connection open() {
        if (said.compareAndSet(false, true)) {
            LOG.warn("No mail server is configured (spring.mail.host): messages to customers are kept on their orders and not sent");
        }
        return this;
    }

    @Override
    public Outcome send(DueMessage message, WrittenMessage written) {
        return new Outcome.NoServer();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
