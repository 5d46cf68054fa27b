package io.orderway.reporting.application.sheet;

import io.orderway.complaint.Complaints;
import io.orderway.complaint.Complaints.View;
import io.orderway.complaint.ComplaintTopic;
import io.orderway.complaint.ContactMeans;
import io.orderway.notification.TextBlocks;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.reporting.application.sheet.Action.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What stands on the sheet about complaints, and what can be entered there: a new one, what was said, and what the customer is offered. */
@Component
class SheetComplaints {

    private static final String PATH = "/api/complaints";
    private static final int LONGEST_TEXT = 4000;

    private final Complaints complaints;
    private final ComplaintTable table;
    private final TextBlocks textBlocks;
    private final ReadingRights rights;

    SheetComplaints(Complaints complaints, ComplaintTable table, TextBlocks textBlocks, ReadingRights rights) {
        this.complaints = complaints;
        this.table = table;
        this.textBlocks = textBlocks;
        this.rights = rights;
    }

    /** @param open what can be done about complaints that are open */
    record Part(List<Sheet.Table> tables, List<Action> open, List<Action> actions) {
    }

    /** @param words what the customer has written last and nobody has answered; may be null */
    Part of(OrderView order, String words) {
        List<View> all = complaints.of(order.number());
        boolean full = rights.mayReadAllOrders();
        return new Part(table.tables(order.number(), all), full ? open(order, all) : List.of(), full ? List.of(complain(order, words)) : List.of());
    }

    private List<Action> open(OrderView order, List<View> all) {
        return all.stream().filter(View::isOpen)
                .flatMap(complaint -> Stream.of(contact(complaint), message(order, complaint), callBack(complaint), replace(order, complaint))).toList();
    }

    /** Who complains in a message has said it in his own words already. */
    private static Action complain(OrderView order, String words) {
        return Action.form("complain", "Customer complains", PATH, "Open complaint",
                Field.hidden("orderNumber", order.number().value()),
                Field.select("topic", "What it is about", null, Arrays.stream(ComplaintTopic.values())
                        .map(topic -> new Option(topic.name(), sentence(topic.title()))).toList()),
                Field.choices("lines", "Lines that it is about", lines(order)), means(words == null ? ContactMeans.TELEPHONE : ContactMeans.EMAIL),
                text("What the customer says", words))
                .explained("It is acknowledged to the customer at once and becomes a task of customer service.");
    }

    private static Action contact(View complaint) {
        return Action.form("contact-" + complaint.number(), "Write into contact log of " + complaint.number(),
                "%s/%s/contacts".formatted(PATH, complaint.number()), "Save",
                Field.select("incoming", "Who spoke", "false", List.of(new Option("false", "We"), new Option("true", "The customer"))),
                means(ContactMeans.TELEPHONE), text("What was said", null));
    }

    private Action message(OrderView order, View complaint) {
        return Action.form("message-" + complaint.number(), "Write to customer about " + complaint.number(),
                "%s/%s/messages".formatted(PATH, complaint.number()), "Send",
                Field.textBlock(textBlocks.of(TextBlocks.COMPLAINT, Map.of("order", order.number().value(), "complaint", complaint.number())).stream()
                        .map(block -> new Option(block.text(), block.title())).toList()),
                text("Message", null)).explained("The greeting and the closing are added. It goes out by e-mail and stands in the contact log.");
    }

    private static Action callBack(View complaint) {
        return Action.form("call-back-" + complaint.number(), "Arrange call for " + complaint.number(),
                "%s/%s/call-backs".formatted(PATH, complaint.number()), "Arrange", Field.of("day", "Day", "date", null).needed());
    }

    private static Action replace(OrderView order, View complaint) {
        return Action.form("replace-" + complaint.number(), "Offer goods once more for " + complaint.number(),
                "%s/%s/replacements".formatted(PATH, complaint.number()), "Save",
                Field.select("lineNumber", "Line", firstLine(complaint), lines(order)),
                new Field("pieces", "Pieces", "number", true, null, null, "1", List.of()))
                .explained("They are sent once more, at no cost and before all other orders, once the customer accepts. 0 takes them back.");
    }

    private static List<Option> lines(OrderView order) {
        return order.goods().stream().map(line -> new Option(Integer.toString(line.lineNumber()), "%d: %s %s".formatted(line.lineNumber(), line.sku(),
                line.description() == null ? "" : line.description()).strip())).toList();
    }

    private static String firstLine(View complaint) {
        return complaint.lines().isEmpty() ? null : Integer.toString(complaint.lines().get(0).lineNumber());
    }

    private static Field means(ContactMeans usual) {
        return Field.select("means", "How", usual.name(), Arrays.stream(ContactMeans.values())
                .map(means -> new Option(means.name(), sentence(means.title()))).toList());
    }

    private static Field text(String label, String value) {
        String shortened = value == null || value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT);
        return new Field("text", label, "textarea", true, shortened, LONGEST_TEXT, null, List.of());
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
