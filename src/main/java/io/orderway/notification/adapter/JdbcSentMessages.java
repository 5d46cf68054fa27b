package io.orderway.notification.adapter;

import io.orderway.correspondence.SentMessages;
import io.orderway.shared.OrderNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows the Message-IDs that the outbox gave. */
@Component
class JdbcSentMessages implements SentMessages {

    private final JdbcClient jdbc;
    private final Sender sender;

    JdbcSentMessages(JdbcClient jdbc, Sender sender) {
        this.jdbc = jdbc;
        this.sender = sender;
    }

    @Override
    public Optional<OrderNumber> orderOf(Collection<String> messageIds) {
        return messageIds.isEmpty() ? Optional.empty() : jdbc.sql("""
                select order_number from outgoing_message where message_id = any(:ids) order by array_position(:ids, message_id) limit 1""")
                .param("ids", messageIds.toArray(String[]::new))
                .query(String.class)
                .optional()
                .filter(OrderNumber::isValid)
                .map(OrderNumber::of);
    }

    @Override
    public boolean isOurs(String address) {
        return List.of(sender.address(), sender.replyTo(), sender.company().email()).stream().anyMatch(address::equalsIgnoreCase);
    }
}
