package io.orderway.reporting.application.sheet;

import io.orderway.correspondence.IncomingMessages;
import io.orderway.correspondence.MessageState;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.reporting.application.OrderTasks;
import io.orderway.reporting.application.sheet.Action.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lays a message beside the task in which somebody finds out which order it is about. */
@Service
public class ShowMessageSheet {

    private final OrderTasks tasks;
    private final IncomingMessages messages;
    private final SheetMessages sheetMessages;
    private final CandidateOrders candidates;

    ShowMessageSheet(OrderTasks tasks, IncomingMessages messages, SheetMessages sheetMessages, CandidateOrders candidates) {
        this.tasks = tasks;
        this.messages = messages;
        this.sheetMessages = sheetMessages;
        this.candidates = candidates;
    }

    /** Empty if the task is about something else, gone, or not the user's to see. */
    public Optional<MessageSheet> ofTask(String taskId) {
        return tasks.messageOf(taskId).flatMap(messages::find).map(this::sheet);
    }

    private MessageSheet sheet(ReceivedMessage message) {
        boolean open = message.state() == MessageState.UNCLEAR;
        return new MessageSheet("Message %d".formatted(message.id()), open ? "Nobody knows its order yet" : "Settled",
                message.candidates().isEmpty() ? List.of() : List.of(candidates.table("Orders that it may be about", message.candidates())),
                sheetMessages.in(List.of(message)), open ? actions(message) : List.of());
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
