package io.orderway.quotation.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.document.Documents;
import io.orderway.document.IssuedDocument;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.quotation.Quotation;
import io.orderway.quotation.QuotationEvent;
import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers the customer what he asked for, at the prices that sales has entered on the order, or tells him that the house does not. */
@Service
public class OfferQuotation {

    private final OrderReader orders;
    private final OrderProgress progress;
    private final QuotationTable table;
    private final QuotationLinks links;
    private final Documents documents;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final WorkingCalendar calendar;

    OfferQuotation(OrderReader orders, OrderProgress progress, QuotationTable table, QuotationLinks links, Documents documents, Timeline timeline,
            ApplicationEventPublisher events, WorkingCalendar calendar) {
        this.orders = orders;
        this.progress = progress;
        this.table = table;
        this.links = links;
        this.documents = documents;
        this.timeline = timeline;
        this.events = events;
        this.calendar = calendar;
    }

    /** What keeps the order from being offered, as a sentence. */
    @Transactional(readOnly = true)
    public Optional<String> objection(OrderNumber number) {
        List<OrderView.Line> unpriced = orders.get(number).lines().stream().filter(line -> line.wanted() > 0 && line.unitPrice() == null).toList();
        return unpriced.isEmpty() ? Optional.empty() : Optional.of("Please enter a price on the sheet for line %s first."
                .formatted(unpriced.stream().map(line -> Integer.toString(line.lineNumber())).collect(Collectors.joining(", "))));
    }

    /**
     * Offered once; the paper and the message are made in the same transaction.
     *
     * @param days 1 or more; the offer holds to the end of that day
     * @return until when it holds
     */
    @Transactional
    public Instant offer(OrderNumber number, int days) {
        OrderView order = orders.lock(number);
        LocalDate lastDay = calendar.today().plusDays(days);
        Instant until = lastDay.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        if (table.offer(number, until)) {
            Quotation quotation = table.get(number);
            IssuedDocument paper = documents.register(number, QuotationPaper.KIND, QuotationPaper.KEY, QuotationPaper.TEMPLATE,
                    QuotationPaper.of(order, lastDay));
            timeline.record(number, "QUOTATION_OFFERED", "%s, valid for %d days".formatted(order.netTotal(), days));
            events.publishEvent(new QuotationEvent.Offered(quotation, links.issue(quotation), paper.id()));
        }
        return table.get(number).validUntil();
    }

    @Transactional
    public void refuse(OrderNumber number) {
        progress.reject(number, "We cannot offer what you asked for.");
    }
}
