package io.orderway.benchmark;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the customers' mail in over SMTP and finds the links with which they confirm. */
final class MailSink implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("/p/confirm/([\\w-]+)");
    private static final int PATIENCE_SECONDS = 60;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Map<String, CompletableFuture<String>> tokens = new ConcurrentHashMap<>();

    MailSink() {
        server.start();
        UserManager users = server.getUserManager();
        MessageDeliveryHandler usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            read(message.getMessage());
            return usual.handle(message, address);
        });
    }

    int port() {
        return server.getSmtp().getPort();
    }

    private void read(MimeMessage message) throws MessagingException {
        Matcher link = LINK.matcher(GreenMailUtil.getWholeMessage(message).replace("=\r\n", ""));
        if (link.find()) {
            token(message.getHeader("X-Orderway-Order")[0]).complete(link.group(1));
        }
    }

    /** Waits for the link with which the customer of the order confirms, and gives its token. */
    String awaitToken(String orderNumber) throws Exception {
        return token(orderNumber).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<String> token(String orderNumber) {
        return tokens.computeIfAbsent(orderNumber, number -> new CompletableFuture<>());
    }

    /** Throws away what has come in. */
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
        tokens.clear();
    }

    @Override
    public void close() {
        server.stop();
    }
}
