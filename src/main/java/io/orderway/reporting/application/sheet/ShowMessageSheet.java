package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.correspondence.IncomingMessages;
import io.orderway.correspondence.MessageState;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.order.OrderState;
import io.orderway.reporting.application.OrderRow;
import io.orderway.reporting.application.OrderRows;
import io.orderway.reporting.application.OrderTasks;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.shared.OrderNumber;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lays a message beside the task in which somebody finds out which order it is about. */
@Service
public class ShowMessageSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final OrderTasks tasks;
    private final IncomingMessages messages;
    private final SheetMessages sheetMessages;
    private final OrderRows orders;
    private final WorkingCalendar calendar;

    ShowMessageSheet(OrderTasks tasks, IncomingMessages messages, SheetMessages sheetMessages, OrderRows orders, WorkingCalendar calendar) {
        this.tasks = tasks;
        this.messages = messages;
        this.sheetMessages = sheetMessages;
        this.orders = orders;
        this.calendar = calendar;
    }

    /** Empty if the task is about something else, gone, or not the user's to see. */
    public Optional<MessageSheet> ofTask(String taskId) {
        return tasks.messageOf(taskId).flatMap(messages::find).map(this::sheet);
    }

    private MessageSheet sheet(ReceivedMessage message) {
        boolean open = message.state() == MessageState.UNCLEAR;
        return new MessageSheet("Message %d".formatted(message.id()), open ? "Nobody knows its order yet" : "Settled",
                message.candidates().isEmpty() ? List.of() : List.of(candidates(message.candidates())),
                sheetMessages.in(List.of(message)), open ? actions(message) : List.of());
    }

    private Table candidates(List<OrderNumber> numbers) {
        Map<String, OrderRow> rows = orders.byNumber(numbers.stream().map(OrderNumber::value).toList());
        return new Table("Orders that it may be about", List.of("Order", "Customer", "Reference", "Received", "Value", ""),
                numbers.stream().map(OrderNumber::value).filter(rows::containsKey).map(rows::get).map(this::row).toList());
    }

    private List<String> row(OrderRow order) {
        return List.of(order.orderNumber(), Objects.requireNonNullElse(order.customerName(), ""),
                Objects.requireNonNullElse(order.customerReference(), ""), DAY.format(order.receivedAt().atZone(calendar.zone())),
                order.netValue().amount() + " " + order.netValue().currency(), Words.of(OrderState.valueOf(order.state())));
    }

    private static List<Action> actions(ReceivedMessage message) {
        String href = "/api/messages/%d/assignment".formatted(message.id());
        List<Action> actions = new ArrayList<>(message.candidates().stream().map(number -> Action.form("assign-" + number,
                "It is about " + number, href, "Assign", Field.hidden("orderNumber", number.value()))).toList());
        actions.add(Action.form("assign", message.candidates().isEmpty() ? "Assign to an order" : "Another order", href, "Assign",
                Field.text("orderNumber", "Order number", null, 20).needed()));
        return actions;
    }
}
