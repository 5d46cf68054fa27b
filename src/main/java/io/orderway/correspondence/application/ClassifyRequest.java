package io.orderway.correspondence.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.correspondence.RequestKind;
import io.orderway.correspondence.ServiceRequest;
import io.orderway.correspondence.application.RequestTables.Route;
import io.orderway.correspondence.application.RequestTables.Words;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out what a request is about and who answers it. The customer's words are compared here and not in a decision, whose inputs the engine
 * would keep.
 */
@Service
public class ClassifyRequest {

    private final RequestTable table;
    private final RequestTables tables;
    private final OrderReader orders;
    private final WorkingCalendar calendar;
    private final Timeline timeline;

    ClassifyRequest(RequestTable table, RequestTables tables, OrderReader orders, WorkingCalendar calendar, Timeline timeline) {
        this.table = table;
        this.tables = tables;
        this.orders = orders;
        this.calendar = calendar;
        this.timeline = timeline;
    }

    @Transactional
    public Route classify(long id) {
        ServiceRequest request = table.find(id).orElseThrow();
        OrderView order = orders.lock(request.orderNumber());
        List<RequestKind> named = named(request, order.state().isEnd());
        // What somebody has chosen counts; for what nobody has, the words do.
        RequestKind kind = request.kind() != RequestKind.OTHER || named.isEmpty() ? request.kind() : named.get(0);
        Instant today = calendar.today().atStartOfDay(calendar.zone()).toInstant();
        Route route = tables.route(kind, named.size(), MatchOrder.isKnown(request.recipient(), order), table.automaticSince(order.number(), today));
        table.classified(id, kind, route.rule());
        timeline.record(order.number(), "REQUEST_RECEIVED", "Request %d: %s (%s)".formatted(id, kind.title().toLowerCase(Locale.ROOT), route.rule()));
        return route;
    }

    private List<RequestKind> named(ServiceRequest request, boolean orderEnded) {
        String text = (Objects.toString(request.subject(), "") + "\n" + request.question()).toLowerCase(Locale.ROOT);
        return tables.words(orderEnded).stream().filter(words -> speaks(text, words)).map(Words::kind).distinct().toList();
    }

    private static boolean speaks(String text, Words words) {
        return words.words().stream().anyMatch(word -> Pattern.compile("(?U)\\b" + Pattern.quote(word)).matcher(text).find());
    }
}
