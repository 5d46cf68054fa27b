package io.orderway.reporting.application.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderway.reporting.application.sheet.Sheet.SheetMessage;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.util.List;

/**
 * A message of which nobody knows the order, as a person sees it beside the task's form.
 *
 * @param tables  orders that it may be about
 * @param actions how it gets onto an order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MessageSheet(String title, String stateText, List<Table> tables, List<SheetMessage> messages, List<Action> actions) {
}
