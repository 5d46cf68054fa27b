package io.orderway.correspondence.application;

import io.orderway.correspondence.Match;
import io.orderway.correspondence.Match.Confidence;
import io.orderway.correspondence.Match.Found;
import io.orderway.correspondence.Match.MatchedBy;
import io.orderway.correspondence.Match.Unclear;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.correspondence.SentMessages;
import io.orderway.order.OrderOfSender;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the order that a message is about: by the message of ours that it answers, by the order that it names, or by its sender. Anybody can
 * write any number, so a match is certain only where the sender is known to the order as well.
 */
@Component
class MatchOrder {

    private static final int MOST_CANDIDATES = 8;

    private final SentMessages sent;
    private final OrderReader orders;

    MatchOrder(SentMessages sent, OrderReader orders) {
        this.sent = sent;
        this.orders = orders;
    }

    Match match(MessageTable.Row row) {
        ReceivedMessage message = row.message();
        if (row.named() != null) {
            return existing(List.of(row.named())).stream().findFirst().map(order -> found(order, message, MatchedBy.SOURCE))
                    .orElseGet(() -> new Unclear(List.of(), "There is no order %s.".formatted(row.named())));
        }
        Optional<Match> reply = sent.orderOf(row.answers()).flatMap(orders::find).map(order -> found(order, message, MatchedBy.REPLY));
        return reply.or(() -> byNumber(message)).orElseGet(() -> bySender(message));
    }

    /** The subject speaks for the whole message; only where it names no order does the text count. */
    private Optional<Match> byNumber(ReceivedMessage message) {
        List<OrderView> named = existing(OrderNumber.namedIn(Objects.toString(message.subject(), "")).stream().toList());
        if (named.isEmpty()) {
            named = existing(OrderNumber.namedIn(message.text()).stream().limit(MOST_CANDIDATES).toList());
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<OrderView> ofSender = named.stream().filter(order -> isKnown(message.sender(), order)).toList();
        if (ofSender.size() == 1) {
            return Optional.of(new Found(ofSender.get(0).number(), MatchedBy.ORDER_NUMBER, Confidence.CERTAIN));
        }
        return Optional.of(named.size() == 1 ? new Found(named.get(0).number(), MatchedBy.ORDER_NUMBER, Confidence.LIKELY)
                : new Unclear(named.stream().map(OrderView::number).toList(), "It names several orders."));
    }

    private Match bySender(ReceivedMessage message) {
        List<OrderOfSender> all = message.sender() == null ? List.of() : orders.ofEmail(message.sender(), MOST_CANDIDATES);
        List<OrderNumber> open = all.stream().filter(order -> !order.state().isEnd()).map(OrderOfSender::number).toList();
        if (open.size() == 1) {
            return new Found(open.get(0), MatchedBy.SENDER, Confidence.LIKELY);
        }
        if (all.isEmpty()) {
            return new Unclear(List.of(), "It names no order, and no order is of its sender.");
        }
        return open.isEmpty() ? new Unclear(all.stream().map(OrderOfSender::number).toList(), "Its sender has no open order.")
                : new Unclear(open, "Its sender has several open orders.");
    }

    private Match found(OrderView order, ReceivedMessage message, MatchedBy by) {
        return new Found(order.number(), by, isKnown(message.sender(), order) ? Confidence.CERTAIN : Confidence.LIKELY);
    }

    static boolean isKnown(String sender, OrderView order) {
        return sender != null && order.parties().values().stream().anyMatch(party -> sender.equalsIgnoreCase(party.email()));
    }

    private List<OrderView> existing(List<OrderNumber> numbers) {
        return numbers.stream().flatMap(number -> orders.find(number).stream()).toList();
    }
}
