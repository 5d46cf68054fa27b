package io.orderway.notification.adapter;

import io.orderway.notification.application.MailTransport.Outcome;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a mail server answered instead of accepting a message.
 *
 * @param code reply code after RFC 5321 section 4.2.1; -1 if the server did not answer at all
 */
record SmtpReply(int code, String text) {

    static SmtpReply of(MessagingException failure) {
        SmtpReply reply = new SmtpReply(-1, failure.getMessage());
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return new SmtpReply(address.getReturnCode(), address.getMessage());
            }
            if (cause instanceof SMTPSendFailedException send) {
                reply = new SmtpReply(send.getReturnCode(), send.getMessage());
            }
        }
        return reply;
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    Outcome outcome() {
        String reason = "The mail server said: " + HeaderText.of(String.valueOf(text));
        if (code < 0 || code == 421 || isAboutLogin()) {
            return new Outcome.Unreachable(reason);
        }
        return code >= 500 ? new Outcome.Refused(reason) : new Outcome.Deferred(reason);
    }

    /** RFC 4954: our own account is wrong, not the message. */
    private boolean isAboutLogin() {
        return code == 530 || code >= 534 && code <= 538;
    }
}
