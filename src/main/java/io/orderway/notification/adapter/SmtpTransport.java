package io.orderway.notification.adapter;

import io.orderway.document.Documents;
import io.orderway.notification.application.DueMessage;
import io.orderway.notification.application.MailTransport;
import io.orderway.notification.application.WrittenMessage;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends over SMTP, a batch over one connection. */
class SmtpTransport implements MailTransport {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);

    private static final String CHARSET = "UTF-8";

    private final JavaMailSenderImpl settings;
    private final Sender sender;
    private final Documents documents;

    SmtpTransport(JavaMailSenderImpl settings, Sender sender, Documents documents) {
        this.settings = settings;
        this.sender = sender;
        this.documents = documents;
    }

    @Override
    public Connection open() {
        return new SmtpConnection();
    }

    /** Written out, because Spring's helper reads the table of all file types anew for each message, even one without attachments. */
    private MimeMessage mime(DueMessage message, WrittenMessage written, InternetAddress recipient) throws MessagingException {
        MimeMessage mime = new MessageWithStableId(settings.getSession(), message.messageId());
        try {
            mime.setFrom(new InternetAddress(sender.address(), sender.name(), CHARSET));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        mime.setReplyTo(new Address[] {new InternetAddress(sender.replyTo())});
        mime.setRecipient(Message.RecipientType.TO, recipient);
        mime.setSubject(HeaderText.of(written.subject()), CHARSET);
        MimeBodyPart text = new MimeBodyPart();
        text.setText(written.text(), CHARSET);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(written.html(), CHARSET, "html");
        mime.setContent(message.attachment() == null ? new MimeMultipart("alternative", text, html)
                : new MimeMultipart("mixed", together(new MimeMultipart("alternative", text, html)), attached(message.attachment())));
        if (!message.step().isWrittenByAPerson()) {
            // Answering machines leave alone what says that a machine has written it.
            mime.setHeader("Auto-Submitted", message.inReplyTo() == null ? "auto-generated" : "auto-replied");
        }
        if (message.inReplyTo() != null) {
            mime.setHeader("In-Reply-To", message.inReplyTo());
            mime.setHeader("References", message.inReplyTo());
        }
        mime.setHeader("X-Orderway-Order", message.about());
        mime.saveChanges();
        return mime;
    }

    private static MimeBodyPart together(MimeMultipart words) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(words);
        return part;
    }

    private MimeBodyPart attached(UUID paper) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(documents.content(paper), "application/pdf")));
        part.setFileName(documents.find(paper).orElseThrow().fileName());
        return part;
    }

    private final class SmtpConnection implements Connection {

        private Transport transport;

        @Override
        public Outcome send(DueMessage message, WrittenMessage written) {
            InternetAddress recipient;
            try {
                recipient = new InternetAddress(message.recipient(), true);
            } catch (AddressException e) {
                return new Outcome.Refused("%s is not an e-mail address".formatted(HeaderText.of(message.recipient())));
            }
            try {
                connect();
            } catch (MessagingException e) {
                return new Outcome.Unreachable("The mail server cannot be reached: " + e.getMessage());
            }
            try {
                transport.sendMessage(mime(message, written, recipient), new Address[] {recipient});
                return new Outcome.Accepted();
            } catch (MessagingException e) {
                LOG.debug("{} was not accepted", message.messageId(), e);
                return SmtpReply.of(e).outcome();
            }
        }

        private void connect() throws MessagingException {
            if (transport == null) {
                transport = newTransport();
            }
            if (!transport.isConnected()) {
                transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            }
        }

        private Transport newTransport() throws NoSuchProviderException {
            String protocol = settings.getProtocol();
            return settings.getSession().getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
        }

        @Override
        public void close() {
            try {
                if (transport != null) {
                    transport.close();
                }
            } catch (MessagingException e) {
                LOG.debug("The mail connection did not end in order", e);
            }
        }
    }

    /** Keeps the Message-ID that the outbox gave; Jakarta Mail would write a new one at each attempt. */
    private static final class MessageWithStableId extends MimeMessage {

        private final String messageId;

        MessageWithStableId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
