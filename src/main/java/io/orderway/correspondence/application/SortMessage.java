package io.orderway.correspondence.application;

import io.orderway.correspondence.CorrespondenceEvent;
import io.orderway.correspondence.Match;
import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.MessageState;
import io.orderway.inbox.InboxEvent;
import io.orderway.inbox.InboxHandler;
import io.orderway.inbox.InboxOutcome;
import io.orderway.order.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Puts a stored message where it belongs: on its order, before a person, or, if a machine wrote it, aside. */
@Service
class SortMessage implements InboxHandler {

    static final String TYPE = "correspondence.message";

    private final MessageTable table;
    private final MatchOrder matchOrder;
    private final PutOnOrder putOnOrder;
    private final ApplicationEventPublisher events;

    SortMessage(MessageTable table, MatchOrder matchOrder, PutOnOrder putOnOrder, ApplicationEventPublisher events) {
        this.table = table;
        this.matchOrder = matchOrder;
        this.putOnOrder = putOnOrder;
        this.events = events;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public InboxOutcome handle(InboxEvent event) {
        MessageTable.Row row = table.find(event.payload().asLong()).orElse(null);
        if (row == null || row.message().state() != MessageState.NEW) {
            return InboxOutcome.HANDLED;
        }
        long id = row.message().id();
        Match match = matchOrder.match(row);
        if (match instanceof Match.Found found) {
            putOnOrder.put(row.message(), found, Timeline.HOUSE);
            if (row.bounce() != null && row.bounce().messageId() != null) {
                events.publishEvent(new CorrespondenceEvent.MessageBounced(found.number(), row.bounce().messageId(), row.bounce().reason()));
            }
            return InboxOutcome.HANDLED;
        }
        if (row.message().kind() != MessageKind.CUSTOMER) {
            table.keep(id);
            return InboxOutcome.HANDLED;
        }
        Match.Unclear unclear = (Match.Unclear) match;
        table.unclear(id, unclear.candidates());
        return InboxOutcome.refused(unclear.reason());
    }
}
