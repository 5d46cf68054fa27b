package io.orderway.reporting.application.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.util.List;

/**
 * How scarce goods would be shared, as a planner sees it beside the task's form.
 *
 * @param notice  null unless something has changed since it was signed
 * @param tables  what each order has and would have
 * @param actions how he puts orders elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReallocationSheet(String title, String stateText, String notice, List<Table> tables, List<Action> actions) {
}
