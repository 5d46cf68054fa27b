package io.orderway.cancellation.application;

import io.orderway.cancellation.Cancellation.AskedBy;
import io.orderway.cancellation.CancellationLinks;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.CancellationRequest;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Remainder;
import io.orderway.order.ShipmentState;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.OrderNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets customers cancel by a link, everything that was not delivered or nothing. */
@Service
@Transactional
public class CancelByLink implements CancellationLinks {

    private final PublicLinks links;
    private final PublicPages pages;
    private final OrderReader orders;
    private final Remainder remainder;
    private final AskForCancellation ask;

    CancelByLink(PublicLinks links, PublicPages pages, OrderReader orders, Remainder remainder, AskForCancellation ask) {
        this.links = links;
        this.pages = pages;
        this.orders = orders;
        this.remainder = remainder;
        this.ask = ask;
    }

    /** What the page shows. */
    public sealed interface Page {

        /**
         * @param lines      what has not left the house
         * @param onTheirWay what has, and is not delivered: its carrier may be able to bring it back
         * @param problem    a sentence about what was entered; null at first
         */
        record Offered(OrderNumber number, List<Line> lines, List<Line> onTheirWay, List<CancellationReason> reasons, String problem)
                implements Page {
        }

        /** The wish is kept, or another one is under way. */
        record Taken(OrderNumber number) implements Page {
        }

        /** Everything was delivered, or the order has ended. */
        record TooLate(OrderNumber number) implements Page {
        }

        /** Expired, used or never there: not told apart. */
        record Closed() implements Page {
        }
    }

    public record Line(String sku, String description, int pieces) {
    }

    @Override
    public String issue(OrderNumber number) {
        return pages.url(PATH + links.issue(new LinkSubject(PURPOSE, number, number.value())));
    }

    @Transactional(readOnly = true)
    public Page look(String token) {
        return subject(links.open(token)).map(subject -> offered(subject.orderNumber(), null)).orElseGet(Page.Closed::new);
    }

    /** @param reason one of {@link CancellationReason}, as the page sends it */
    public Page cancel(String token, String reason, String remark) {
        Optional<LinkSubject> subject = subject(links.open(token));
        if (subject.isEmpty()) {
            return new Page.Closed();
        }
        OrderNumber number = subject.get().orderNumber();
        Optional<CancellationReason> chosen = choices().stream().filter(choice -> choice.name().equals(reason)).findFirst();
        if (chosen.isEmpty()) {
            return offered(number, "Please choose a reason.");
        }
        if (remark != null && remark.length() > CancellationRequest.LONGEST_REMARK) {
            return offered(number, "Please keep your remark within %,d characters.".formatted(CancellationRequest.LONGEST_REMARK));
        }
        orders.lock(number);
        if (offered(number, null) instanceof Page.TooLate late) {
            return late;
        }
        if (ask.of(number).stream().noneMatch(known -> known.isUnderWay())) {
            links.use(token);
            ask.ask(new CancellationRequest(number, AskedBy.CUSTOMER, chosen.get(), remark, null, Map.of()));
        }
        return new Page.Taken(number);
    }

    private Page offered(OrderNumber number, String problem) {
        OrderView order = orders.get(number);
        Map<Integer, Integer> pieces = remainder.of(number);
        Map<Integer, Integer> onTheirWay = order.shipments().stream().filter(shipment -> shipment.state() == ShipmentState.HANDED_OVER)
                .flatMap(shipment -> shipment.lines().stream())
                .collect(Collectors.toMap(OrderView.ShipmentLine::lineNumber, OrderView.ShipmentLine::quantity, Integer::sum));
        if (order.state().isEnd() || pieces.isEmpty() && onTheirWay.isEmpty()) {
            return new Page.TooLate(number);
        }
        return new Page.Offered(number, lines(order, pieces), lines(order, onTheirWay), choices(), problem);
    }

    private static List<Line> lines(OrderView order, Map<Integer, Integer> pieces) {
        return order.goods().stream().filter(line -> pieces.containsKey(line.lineNumber()))
                .map(line -> new Line(line.sku(), line.description(), pieces.get(line.lineNumber()))).toList();
    }

    private static List<CancellationReason> choices() {
        return Arrays.stream(CancellationReason.values()).filter(CancellationReason::isForCustomers).toList();
    }

    private static Optional<LinkSubject> subject(OpenedLink link) {
        return link instanceof OpenedLink.Valid valid && PURPOSE.equals(valid.subject().purpose()) ? Optional.of(valid.subject()) : Optional.empty();
    }
}
