package io.orderway.reporting.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.reporting.application.OrderTasks;
import io.orderway.reporting.application.TaskCard;
import io.orderway.reporting.application.TaskCards;
import io.orderway.reporting.application.sheet.ShowCreditSheet;
import io.orderway.reporting.application.sheet.ShowMessageSheet;
import io.orderway.reporting.application.sheet.ShowPurchaseSheet;
import io.orderway.reporting.application.sheet.ShowReallocationSheet;
import io.orderway.reporting.application.sheet.ShowSheet;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tasks")
class TaskController {

    private final ShowSheet showSheet;
    private final ShowMessageSheet showMessageSheet;
    private final ShowCreditSheet showCreditSheet;
    private final ShowPurchaseSheet showPurchaseSheet;
    private final ShowReallocationSheet showReallocationSheet;
    private final OrderTasks tasks;
    private final TaskCards cards;
    private final ObjectMapper json;

    TaskController(ShowSheet showSheet, ShowMessageSheet showMessageSheet, ShowCreditSheet showCreditSheet, ShowPurchaseSheet showPurchaseSheet,
            ShowReallocationSheet showReallocationSheet, OrderTasks tasks, TaskCards cards, ObjectMapper json) {
        this.showSheet = showSheet;
        this.showMessageSheet = showMessageSheet;
        this.showCreditSheet = showCreditSheet;
        this.showPurchaseSheet = showPurchaseSheet;
        this.showReallocationSheet = showReallocationSheet;
        this.tasks = tasks;
        this.cards = cards;
        this.json = json;
    }

    record Cards(Map<String, TaskCard> cards) {
    }

    @GetMapping("/api/tasks/{taskId}/order-sheet")
    @Operation(summary = "The order, the message, the credit, the purchase or the reallocation that a task is about", description = "For whoever may read the task. Answers 304 if nothing has changed since.")
    ResponseEntity<Object> sheet(@PathVariable String taskId) throws JsonProcessingException {
        return answer(showSheet.ofTask(taskId).map(Object.class::cast).or(() -> showMessageSheet.ofTask(taskId))
                .or(() -> showCreditSheet.ofTask(taskId)).or(() -> showPurchaseSheet.ofTask(taskId))
                .or(() -> showReallocationSheet.ofTask(taskId))
                .orElseThrow(() -> tasks.refusal(taskId)));
    }

    @GetMapping("/api/orders/{orderNumber}/sheet")
    @Operation(summary = "An order as people see it", description = "For whoever may see all orders. Answers 304 if nothing has changed since.")
    ResponseEntity<Object> sheetOfOrder(@PathVariable String orderNumber) throws JsonProcessingException {
        return answer(showSheet.ofOrder(OrderNumber.of(orderNumber)));
    }

    private ResponseEntity<Object> answer(Object sheet) throws JsonProcessingException {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).eTag(DigestUtils.md5DigestAsHex(json.writeValueAsBytes(sheet))).body(sheet);
    }

    @GetMapping("/api/task-cards")
    @Operation(summary = "What the cards of a page of tasks say of their orders",
            description = "At most 100 tasks; those that are gone, that the user may not read or that are about no order are left out.")
    Cards cards(@RequestParam List<String> ids) {
        return new Cards(cards.of(ids));
    }
}
