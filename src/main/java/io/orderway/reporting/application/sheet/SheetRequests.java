package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.correspondence.RequestKind;
import io.orderway.correspondence.ServiceRequest;
import io.orderway.correspondence.ServiceRequests;
import io.orderway.notification.TextBlocks;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.reporting.application.sheet.Action.Option;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the customer wants to know, and the answer as far as it is written. */
@Component
class SheetRequests {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int LONGEST_EXCERPT = 200;
    private static final int LONGEST_ANSWER = 10_000;
    private static final int LONGEST_QUESTION = 4000;

    private final ServiceRequests requests;
    private final TextBlocks textBlocks;
    private final ReadingRights rights;
    private final WorkingCalendar calendar;

    SheetRequests(ServiceRequests requests, TextBlocks textBlocks, ReadingRights rights, WorkingCalendar calendar) {
        this.requests = requests;
        this.textBlocks = textBlocks;
        this.rights = rights;
        this.calendar = calendar;
    }

    /** @param openQuestion the customer's own words in his newest open request; null if there is none */
    record Part(List<Table> tables, List<Action> actions, String openQuestion) {
    }

    Part of(OrderView order) {
        List<ServiceRequest> all = requests.of(order.number());
        List<Table> tables = all.isEmpty() ? List.of() : List.of(new Table("Requests", List.of("", "Asked", "About", "By", "What", ""),
                all.stream().map(this::row).toList()));
        List<ServiceRequest> open = all.stream().filter(ServiceRequest::isOpen).toList();
        return new Part(tables, rights.mayReadAllOrders() ? actions(order, open) : List.of(),
                open.isEmpty() ? null : open.get(open.size() - 1).question());
    }

    private List<String> row(ServiceRequest request) {
        String settled = request.isOpen() ? "open" : "%s by %s".formatted(request.settledHow().title(), request.settledBy());
        return List.of(Long.toString(request.id()), MOMENT.format(request.askedAt().atZone(calendar.zone())), request.kind().title(),
                name(request), what(request), settled);
    }

    /** His address stands with his message. */
    private static String name(ServiceRequest request) {
        return Objects.requireNonNullElse(request.asker(), "").replaceFirst("(?<=\\S) <[^<>]*>$", "");
    }

    private static String what(ServiceRequest request) {
        String excerpt = excerpt(request.question());
        return request.messages() == 1 ? excerpt : "%s (and %d more among the messages)".formatted(excerpt, request.messages() - 1);
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
    }

    private List<Action> actions(OrderView order, List<ServiceRequest> open) {
        List<Action> actions = new ArrayList<>();
        if (!open.isEmpty()) {
            List<Option> blocks = blocks(order);
            open.forEach(request -> actions.add(answer(request, blocks)));
        }
        List<Option> kinds = Arrays.stream(RequestKind.values()).map(kind -> new Option(kind.name(), kind.title())).toList();
        actions.add(Action.form("request", "Note a request", "/api/orders/%s/service-requests".formatted(order.number()), "Open request",
                Field.select("kind", "About", RequestKind.OTHER.name(), kinds),
                new Field("question", "What the customer wants to know", "textarea", true, null, LONGEST_QUESTION, null, List.of())));
        return actions;
    }

    private List<Option> blocks(OrderView order) {
        String promised = order.promisedDate() == null ? "a day that we will tell you" : DAY.format(order.promisedDate());
        return textBlocks.of(TextBlocks.REQUEST, Map.of("order", order.number().value(), "promisedDate", promised)).stream()
                .map(block -> new Option(block.text(), block.title())).toList();
    }

    private static Action answer(ServiceRequest request, List<Option> blocks) {
        return Action.form("answer-" + request.id(), "Answer request %d".formatted(request.id()),
                "/api/service-requests/%d/answer".formatted(request.id()), "Keep answer",
                Field.textBlock(blocks),
                new Field("answer", "Answer", "textarea", true, request.answer(), LONGEST_ANSWER, null, List.of()),
                Field.hidden("version", Integer.toString(request.answerVersion())),
                Field.hidden("seen", Integer.toString(request.messages()))).explained("It is sent when the task is completed.");
    }
}
