package io.orderway.notification.application;

/** The way out of the house. */
public interface MailTransport {

    /** Opens the connection over which a batch goes. It never throws for a server that is away: sending answers so. */
    Connection open();

    interface Connection extends AutoCloseable {

        Outcome send(DueMessage message, WrittenMessage written);

        @Override
        void close();
    }

    /** What became of one message. */
    sealed interface Outcome {

        /** A mail server has taken the message over. */
        record Accepted() implements Outcome {
        }

        /** This message will not be delivered, however often it is tried. */
        record Refused(String reason) implements Outcome {
        }

        /** This message was put off by the server. */
        record Deferred(String reason) implements Outcome {
        }

        /** No message can be sent at present. */
        record Unreachable(String reason) implements Outcome {
        }

        /** No mail server is configured. */
        record NoServer() implements Outcome {
        }
    }
}
