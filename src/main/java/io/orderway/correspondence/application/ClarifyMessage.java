package io.orderway.correspondence.application;

import io.orderway.correspondence.IncomingMessages;
import io.orderway.correspondence.Match;
import io.orderway.correspondence.Match.Confidence;
import io.orderway.correspondence.Match.MatchedBy;
import io.orderway.correspondence.MessageState;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.identity.CurrentUser;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEventUnmatched;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.order.UnknownOrderException;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of messages of which nobody knows the order: a person assigns or drops them. */
@Service
public class ClarifyMessage implements IncomingMessages {

    private final MessageTable table;
    private final PutOnOrder putOnOrder;
    private final OrderReader orders;
    private final Inbox inbox;
    private final ClarificationProcess process;
    private final CurrentUser currentUser;

    ClarifyMessage(MessageTable table, PutOnOrder putOnOrder, OrderReader orders, Inbox inbox, ClarificationProcess process,
            CurrentUser currentUser) {
        this.table = table;
        this.putOnOrder = putOnOrder;
        this.orders = orders;
        this.inbox = inbox;
        this.process = process;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(InboxEventUnmatched unmatched) {
        if (unmatched.event().type().equals(SortMessage.TYPE)) {
            process.clarify(unmatched.event().payload().asLong());
        }
    }

    /**
     * @throws NotFoundException if there is no such message or order
     * @throws ConflictException if the message is settled already
     */
    @Transactional
    public void assign(long id, OrderNumber number) {
        ReceivedMessage message = find(id).orElseThrow(() -> new NotFoundException("There is no message %d.".formatted(id)));
        if (orders.find(number).isEmpty()) {
            throw new UnknownOrderException(number);
        }
        // Its task first, as whoever completes the task does: the two would otherwise wait for each other.
        process.clarified(id);
        if (!putOnOrder.put(message, new Match.Found(number, MatchedBy.CLERK, Confidence.CERTAIN), currentUser.find().orElse(Timeline.HOUSE))) {
            throw new ConflictException("Message %d is settled already.".formatted(id));
        }
        settle(id, "Assigned to " + number);
    }

    /**
     * Does nothing if the message is settled already.
     *
     * @param reason UPPER_SNAKE, as chosen in the form
     */
    @Transactional
    public void drop(long id, String reason) {
        if (table.drop(id, reason, currentUser.find().orElse(Timeline.HOUSE))) {
            settle(id, "Dropped: " + reason);
        }
    }

    private void settle(long id, String reason) {
        inbox.about(TakeMessage.subject(id)).forEach(entry -> inbox.settle(entry.id(), reason));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReceivedMessage> of(OrderNumber number) {
        return table.of(number);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ReceivedMessage> find(long id) {
        return table.find(id).map(MessageTable.Row::message);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ReceivedMessage> page(MessageState state, int page, int size) {
        return table.page(state, size, Math.multiplyExact(page, size));
    }
}
