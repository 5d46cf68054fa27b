package io.orderway.reporting.web;

import io.orderway.reporting.application.OrderSheet;
import io.orderway.reporting.application.OrderSheets;
import io.orderway.reporting.application.TaskCard;
import io.orderway.reporting.application.TaskCards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tasks")
class TaskController {

    private final OrderSheets sheets;
    private final TaskCards cards;

    TaskController(OrderSheets sheets, TaskCards cards) {
        this.sheets = sheets;
        this.cards = cards;
    }

    @GetMapping("/api/tasks/{taskId}/order-sheet")
    @Operation(summary = "The order that a task is about", description = "For whoever may read the task.")
    OrderSheet sheet(@PathVariable String taskId) {
        return sheets.ofTask(taskId);
    }

    @GetMapping("/api/task-cards")
    @Operation(summary = "What the cards of a page of tasks say of their orders",
            description = "At most 200 tasks; those that are gone, that the user may not read or that are about no order are left out.")
    List<TaskCard> cards(@RequestParam List<String> ids) {
        return cards.of(ids);
    }
}
