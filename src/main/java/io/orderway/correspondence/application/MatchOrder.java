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
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the order that a message is about: by the message of ours that it answers, by a link of ours that stands in it, by the order that it
 * names, or by its sender. Anybody can write any number, so a match is certain only where the sender is known to the order as well; a link is
 * known to nobody but its reader.
 */
@Component
class MatchOrder {

    private static final int MOST_CANDIDATES = 8;

    private static final Pattern LINK = Pattern.compile("/p/[a-z-]+/([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])");

    private final SentMessages sent;
    private final PublicLinks links;
    private final OrderReader orders;

    MatchOrder(SentMessages sent, PublicLinks links, OrderReader orders) {
        this.sent = sent;
        this.links = links;
        this.orders = orders;
    }

    Match match(MessageTable.Row row) {
        ReceivedMessage message = row.message();
        if (row.named() != null) {
            return existing(List.of(row.named())).stream().findFirst().map(order -> found(order, message, MatchedBy.SOURCE))
                    .orElseGet(() -> new Unclear(List.of(), "There is no order %s.".formatted(row.named())));
        }
        Optional<Match> reply = sent.orderOf(row.answers()).flatMap(orders::find).map(order -> found(order, message, MatchedBy.REPLY));
        return reply.or(() -> byLink(message)).or(() -> byNumber(message)).orElseGet(() -> bySender(message));
    }

    /** Mails that are answered or passed on quote our links; several of one order are as good as one. */
    private Optional<Match> byLink(ReceivedMessage message) {
        List<OrderNumber> linked = LINK.matcher(message.text()).results().map(link -> link.group(1)).distinct().limit(MOST_CANDIDATES)
                .flatMap(token -> subject(links.open(token))).map(LinkSubject::orderNumber).distinct().toList();
        List<OrderNumber> known = existing(linked).stream().map(OrderView::number).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(known.size() == 1 ? new Found(known.get(0), MatchedBy.LINK, Confidence.CERTAIN)
                : new Unclear(known, "Links to several orders stand in it."));
    }

    private static Stream<LinkSubject> subject(OpenedLink link) {
        if (link instanceof OpenedLink.Valid valid) {
            return Stream.of(valid.subject());
        }
        if (link instanceof OpenedLink.Used used) {
            return Stream.of(used.subject());
        }
        return link instanceof OpenedLink.Expired expired ? Stream.of(expired.subject()) : Stream.empty();
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
