package io.orderway.change.application;

import io.orderway.change.Changes;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.ChangeState;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets customers answer by a link what a change was offered to mean. */
@Service
@Transactional
public class AnswerByLink {

    private final PublicLinks links;
    private final Changes changes;
    private final ChangeTable table;
    private final OrderReader orders;
    private final Clock clock;

    AnswerByLink(PublicLinks links, Changes changes, ChangeTable table, OrderReader orders, Clock clock) {
        this.links = links;
        this.changes = changes;
        this.table = table;
        this.orders = orders;
        this.clock = clock;
    }

    /** What the page shows. */
    public sealed interface Page {

        /** The customer may confirm it or not. @param changes what would change, in words */
        record Offered(OrderChange change, List<String> changes) implements Page {
        }

        /** It was answered, by whomever, or the order has gone on without it. */
        record Settled(OrderChange change) implements Page {
        }

        /** Expired or never there: not told apart. */
        record Closed() implements Page {
        }
    }

    @Transactional(readOnly = true)
    public Page look(String token) {
        return subject(links.open(token)).flatMap(subject -> table.find(subject.key())).map(this::page).orElseGet(Page.Closed::new);
    }

    /** Of several clicks the first counts; one that comes too late changes nothing. */
    public Page answer(String token, boolean confirmed) {
        OpenedLink link = links.open(token);
        Optional<LinkSubject> subject = subject(link);
        if (subject.isPresent() && link instanceof OpenedLink.Valid) {
            orders.lock(subject.get().orderNumber());
            if (look(token) instanceof Page.Offered offered && clock.instant().isBefore(offered.change().validUntil())) {
                links.use(token);
                changes.answer(subject.get().orderNumber(), subject.get().key(), confirmed);
            }
        }
        return look(token);
    }

    private Page page(OrderChange change) {
        if (change.state() != ChangeState.OFFERED) {
            return new Page.Settled(change);
        }
        OrderView order = orders.get(change.order());
        return new Page.Offered(change, change.actions().stream().map(action -> action.words(order)).toList());
    }

    /** A used link still shows what became of it; one that has expired does not. */
    private static Optional<LinkSubject> subject(OpenedLink link) {
        LinkSubject subject = link instanceof OpenedLink.Valid valid ? valid.subject() : link instanceof OpenedLink.Used used ? used.subject() : null;
        return Optional.ofNullable(subject).filter(known -> known.purpose().equals(OfferLinks.PURPOSE));
    }
}
