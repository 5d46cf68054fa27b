package io.orderway.quotation.application;

import io.orderway.order.OrderEvent;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.quotation.Quotation;
import io.orderway.quotation.QuotationState;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the customer answers to a quotation; the first answer counts, and one that comes too late changes nothing. */
@Service
@Transactional
public class AnswerQuotation {

    private static final String CUSTOMER = "Customer";

    private final PublicLinks links;
    private final QuotationTable table;
    private final QuotationProcess process;
    private final OrderReader orders;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final Clock clock;

    AnswerQuotation(PublicLinks links, QuotationTable table, QuotationProcess process, OrderReader orders, OrderProgress progress, Timeline timeline,
            Clock clock) {
        this.links = links;
        this.table = table;
        this.process = process;
        this.orders = orders;
        this.progress = progress;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What the page shows. */
    public sealed interface Page {

        record Offered(Quotation quotation, OrderView order) implements Page {
        }

        /** It was answered, or its order ended without an answer. */
        record Settled(Quotation quotation) implements Page {
        }

        /** Expired or never there: not told apart. */
        record Closed() implements Page {
        }
    }

    @Transactional(readOnly = true)
    public Page look(String token) {
        return subject(links.open(token)).flatMap(subject -> table.of(subject.orderNumber())).map(this::page).orElseGet(Page.Closed::new);
    }

    public Page answer(String token, boolean accepted) {
        OpenedLink link = links.open(token);
        Optional<OrderNumber> number = subject(link).map(LinkSubject::orderNumber);
        if (number.isPresent() && link instanceof OpenedLink.Valid) {
            orders.lock(number.get());
            if (isOpen(table.get(number.get())) && table.settle(number.get(), accepted ? QuotationState.ACCEPTED : QuotationState.DECLINED)) {
                links.use(token);
                timeline.record(number.get(), accepted ? "QUOTATION_ACCEPTED" : "QUOTATION_DECLINED", null, CUSTOMER);
                process.goOn(number.get());
            }
        }
        return look(token);
    }

    /**
     * Ends the order of which nothing comes: the customer has declined, or has not answered in time.
     *
     * @return true if he has accepted
     */
    public boolean settle(OrderNumber number) {
        orders.lock(number);
        if (table.settle(number, QuotationState.EXPIRED)) {
            progress.expire(number, "Our quotation was not accepted while it was valid.");
        }
        QuotationState state = table.get(number).state();
        if (state == QuotationState.DECLINED) {
            progress.cancel(number, "You declined our quotation.");
        }
        return state == QuotationState.ACCEPTED;
    }

    @EventListener({OrderEvent.Cancelled.class, OrderEvent.Rejected.class, OrderEvent.EndedAsDuplicate.class})
    void ended(OrderEvent event) {
        table.settle(event.number(), QuotationState.WITHDRAWN);
    }

    private Page page(Quotation quotation) {
        return isOpen(quotation) ? new Page.Offered(quotation, orders.get(quotation.order()))
                : quotation.state() == QuotationState.OFFERED ? new Page.Closed() : new Page.Settled(quotation);
    }

    private boolean isOpen(Quotation quotation) {
        return quotation.state() == QuotationState.OFFERED && clock.instant().isBefore(quotation.validUntil());
    }

    private static Optional<LinkSubject> subject(OpenedLink link) {
        LinkSubject subject = link instanceof OpenedLink.Valid valid ? valid.subject() : link instanceof OpenedLink.Used used ? used.subject() : null;
        return Optional.ofNullable(subject).filter(known -> known.purpose().equals(QuotationLinks.PURPOSE));
    }
}
