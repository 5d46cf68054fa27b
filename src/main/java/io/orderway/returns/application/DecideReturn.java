package io.orderway.returns.application;

import io.orderway.document.Documents;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.returns.ReturnEvent;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnState;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts a return and gives the customer what he needs to send the goods, or refuses it. */
@Service
public class DecideReturn {

    /** What the links to the papers of a return are for. */
    public static final String PURPOSE = "return-papers";
    public static final String PATH = "/p/return/";

    private static final Map<String, String> REASONS = Map.of(
            "TOO_LATE", "The time in which these goods can be given back is over.",
            "USED", "Goods that were used cannot be given back.",
            "EXEMPT", "Goods of this kind cannot be given back.",
            "NO_FAULT_FOUND", "What you describe is no fault of the goods.");
    private static final String OTHER = "We cannot take these goods back.";

    private final OrderReader orders;
    private final ReturnTable table;
    private final Documents documents;
    private final PublicLinks links;
    private final PublicPages pages;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    DecideReturn(OrderReader orders, ReturnTable table, Documents documents, PublicLinks links, PublicPages pages, Timeline timeline,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.table = table;
        this.documents = documents;
        this.links = links;
        this.pages = pages;
        this.timeline = timeline;
        this.events = events;
    }

    /** @param reason UPPER_SNAKE, as chosen */
    @Transactional
    public void noteRefusal(String number, String reason) {
        table.change(number, table.get(number).goods().state(), REASONS.getOrDefault(reason, OTHER));
    }

    @Transactional
    public void refuse(String number) {
        ReturnTable.Row row = table.get(number);
        orders.lock(row.order());
        if (row.isIn(ReturnState.ASKED)) {
            table.change(number, ReturnState.REFUSED, row.goods().sentence() == null ? OTHER : null);
            String sentence = table.get(number).goods().sentence();
            timeline.record(row.order(), "RETURN_REFUSED", number + ": " + sentence);
            events.publishEvent(new ReturnEvent.Refused(row.order(), number, sentence));
        }
    }

    /** Issues label and slip, once. */
    @Transactional
    public void accept(String number) {
        ReturnTable.Row row = table.get(number);
        OrderView order = orders.lock(row.order());
        if (!row.isIn(ReturnState.ASKED)) {
            return;
        }
        table.change(number, ReturnState.ANNOUNCED, null);
        timeline.record(order.number(), "RETURN_ACCEPTED", number);
        if (row.credit() == null && row.goods().reason() != ReturnReason.CALLED_BACK) {
            issuePapers(order, row);
        }
    }

    /** The carrier was to bring it back and has delivered it all the same: now its customer needs papers, should he not want it. */
    @Transactional
    public void deliveredAllTheSame(String number) {
        ReturnTable.Row row = table.get(number);
        OrderView order = orders.lock(row.order());
        if (row.isIn(ReturnState.ANNOUNCED) && documents.find(order.number(), ReturnPaper.LABEL, number).isEmpty()) {
            timeline.record(order.number(), "RETURN_DELIVERED", number + ": delivered, although it was called back; the customer can send it");
            issuePapers(order, row);
        }
    }

    /** What the wholesaler has credited is with him or with us already, and what was called back comes by itself: nobody needs papers to send it. */
    private void issuePapers(OrderView order, ReturnTable.Row row) {
        String number = row.number();
        ReturnPaper paper = ReturnPaper.of(order, row.goods());
        documents.register(order.number(), ReturnPaper.LABEL, number, ReturnPaper.LABEL, paper);
        documents.register(order.number(), ReturnPaper.SLIP, number, ReturnPaper.SLIP, paper);
        String token = links.issue(new LinkSubject(PURPOSE, order.number(), number));
        events.publishEvent(new ReturnEvent.Accepted(order.number(), number, pages.url(PATH + token)));
    }
}
