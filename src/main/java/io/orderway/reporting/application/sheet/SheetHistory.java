package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.document.Documents;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.reporting.application.OrderRow;
import io.orderway.reporting.application.OrderRows;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Entry;
import io.orderway.reporting.application.sheet.Sheet.Paper;
import io.orderway.reporting.application.sheet.Sheet.RecentOrder;
import io.orderway.reporting.application.sheet.Sheet.SheetMessage;
import io.orderway.shared.OrderNumber;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened before: to this order, between the customer and us, and in the customer's other orders. */
@Component
class SheetHistory {

    private static final int RECENT_ORDERS = 3;

    private final Timeline timeline;
    private final SheetMessages messages;
    private final Documents documents;
    private final SheetReturnPhotos returnPhotos;
    private final OrderRows rows;
    private final WorkingCalendar calendar;

    SheetHistory(Timeline timeline, SheetMessages messages, Documents documents, SheetReturnPhotos returnPhotos, OrderRows rows,
            WorkingCalendar calendar) {
        this.timeline = timeline;
        this.messages = messages;
        this.documents = documents;
        this.returnPhotos = returnPhotos;
        this.rows = rows;
        this.calendar = calendar;
    }

    List<Entry> timeline(OrderNumber number) {
        return timeline.of(number).stream()
                .map(entry -> new Entry(entry.at(), Words.event(entry.type()), entry.detail(), entry.actor()))
                .sorted(Comparator.comparing(Entry::at).reversed()).toList();
    }

    List<SheetMessage> messages(OrderNumber number) {
        return messages.of(number);
    }

    List<Paper> documents(OrderView order) {
        Stream<Paper> issued = documents.ofOrder(order.number()).stream()
                .map(document -> new Paper(document.title(), "/api/documents/" + document.id(), document.issuedAt()));
        return Stream.concat(issued, returnPhotos.of(order).stream()).toList();
    }

    List<RecentOrder> recentOrders(OrderView order) {
        return rows.lastOfCustomer(order, RECENT_ORDERS).stream().map(this::recent).toList();
    }

    private RecentOrder recent(OrderRow row) {
        return new RecentOrder(row.orderNumber(), row.receivedAt().atZone(calendar.zone()).toLocalDate(), row.netValue(),
                row.stateText());
    }
}
