package io.orderway.change.application;

import io.orderway.change.ChangeAction;
import io.orderway.change.ChangeLinks;
import io.orderway.change.ChangeRequest;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.AskedBy;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Remainder;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets customers ask for a change by a link. */
@Service
@Transactional
public class ChangeByLink implements ChangeLinks {

    private final PublicLinks links;
    private final PublicPages pages;
    private final OrderReader orders;
    private final Remainder remainder;
    private final ChangeTable table;
    private final AskForChange ask;
    private final OfferLinks offers;

    ChangeByLink(PublicLinks links, PublicPages pages, OrderReader orders, Remainder remainder, ChangeTable table, AskForChange ask, OfferLinks offers) {
        this.links = links;
        this.pages = pages;
        this.orders = orders;
        this.remainder = remainder;
        this.table = table;
        this.ask = ask;
        this.offers = offers;
    }

    /** What the page shows. */
    public sealed interface Page {

        record Form(OrderNumber number, List<Line> lines, LocalDate requestedDate, DeliveryWish delivery, boolean rush) implements Page {
        }

        /** Another change waits to be settled. */
        record Busy(OrderNumber number) implements Page {
        }

        /** Everything has left the house, or the order has ended. */
        record TooLate(OrderNumber number) implements Page {
        }

        /** What the change means is shown on a page of its own. @param path of that page */
        record Offered(String path) implements Page {
        }

        /** Expired, used or never there: not told apart. */
        record Closed() implements Page {
        }
    }

    /** A line of which something is still in the house. */
    public record Line(int number, String sku, String description, int pieces) {
    }

    @Override
    public String issue(OrderNumber number) {
        return pages.url(PATH + links.issue(new LinkSubject(PURPOSE, number, number.value())));
    }

    @Transactional(readOnly = true)
    public Page look(String token) {
        return subject(links.open(token)).map(LinkSubject::orderNumber).map(this::page).orElseGet(Page.Closed::new);
    }

    /**
     * @throws io.orderway.shared.ConflictException if the order cannot be changed so any more; the link can be used again
     * @throws IllegalArgumentException             if an action cannot be meant, or nothing would change; the message is a sentence
     */
    public Page ask(String token, List<ChangeAction> actions) {
        Optional<LinkSubject> subject = subject(links.open(token));
        if (subject.isEmpty()) {
            return new Page.Closed();
        }
        OrderNumber number = subject.get().orderNumber();
        orders.lock(number);
        Page page = page(number);
        if (!(page instanceof Page.Form) || subject(links.use(token)).isEmpty()) {
            return page instanceof Page.Form ? new Page.Busy(number) : page;
        }
        OrderChange change = ask.ask(new ChangeRequest(number, AskedBy.CUSTOMER, actions, null)).change();
        return new Page.Offered(offers.path(change));
    }

    private Page page(OrderNumber number) {
        OrderView order = orders.get(number);
        Map<Integer, Integer> pieces = remainder.of(number);
        if (order.state().isEnd() || pieces.isEmpty()) {
            return new Page.TooLate(number);
        }
        if (table.underWay(number).isPresent()) {
            return new Page.Busy(number);
        }
        List<Line> lines = order.goods().stream().filter(line -> pieces.containsKey(line.lineNumber()))
                .map(line -> new Line(line.lineNumber(), line.sku(), line.description(), line.wanted())).toList();
        return new Page.Form(number, lines, order.requestedDate(), order.deliveryWish(), order.rushRequested());
    }

    private static Optional<LinkSubject> subject(OpenedLink link) {
        return link instanceof OpenedLink.Valid valid && valid.subject().purpose().equals(PURPOSE) ? Optional.of(valid.subject()) : Optional.empty();
    }
}
