package io.orderway.reporting.application.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.util.List;

/**
 * A credit of which nobody knows the order, as a person sees it beside the task's form.
 *
 * @param tables  its rows, and the orders that it may belong to
 * @param actions how it gets to an order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CreditSheet(String title, String stateText, List<Table> tables, List<Action> actions) {
}
