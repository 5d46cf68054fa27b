package io.orderway.notification.application;

import io.orderway.correspondence.StatusLinks;
import io.orderway.notification.Message;
import io.orderway.notification.MessageState;
import io.orderway.notification.Messages;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a refused message again, to the address that its order has now. */
@Service
public class SendMessageAgain {

    private final Messages messages;
    private final Outbox outbox;
    private final OrderReader orders;
    private final Timeline timeline;
    private final StatusLinks statusLinks;

    SendMessageAgain(Messages messages, Outbox outbox, OrderReader orders, Timeline timeline, StatusLinks statusLinks) {
        this.statusLinks = statusLinks;
        this.messages = messages;
        this.outbox = outbox;
        this.orders = orders;
        this.timeline = timeline;
    }

    /** @return a sentence on why that would be no use; empty if it can be tried */
    public Optional<String> objection(OrderNumber number, long messageId) {
        Message message = refused(number, messageId).orElse(null);
        if (message == null) {
            return Optional.of("The message is not waiting for another address any more.");
        }
        if (message.text() != null && message.text().contains(MessageDraft.LINK_LEFT_OUT)) {
            return Optional.of("The message held a personal link, which is not kept. Please tell the customer otherwise.");
        }
        String address = address(number).orElse(null);
        return address == null || address.equalsIgnoreCase(message.recipient())
                ? Optional.of("The order still has the address that was refused. Please correct it on the sheet first.")
                : Optional.empty();
    }

    @Transactional
    public void sendAgain(OrderNumber number, long messageId) {
        Message message = refused(number, messageId).orElse(null);
        if (message != null && address(number).isPresent()) {
            outbox.sendAgain(messageId, address(number).get(), statusLinks.issue(number));
            timeline.record(number, "MESSAGE_SENT_AGAIN", message.step().title());
        }
    }

    private Optional<Message> refused(OrderNumber number, long messageId) {
        return messages.of(number).stream().filter(message -> message.id() == messageId && message.state() == MessageState.REFUSED).findFirst();
    }

    private Optional<String> address(OrderNumber number) {
        return orders.find(number).map(OrderView::parties).map(parties -> parties.get(PartyRole.ORDERING)).map(party -> party.email());
    }
}
