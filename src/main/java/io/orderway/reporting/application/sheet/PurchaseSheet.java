package io.orderway.reporting.application.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderway.reporting.application.sheet.Sheet.Entry;
import io.orderway.reporting.application.sheet.Sheet.Paper;
import io.orderway.reporting.application.sheet.Sheet.SheetMessage;
import io.orderway.reporting.application.sheet.Sheet.Table;
import java.util.List;

/**
 * A purchase order, or goods that came for one, as a person sees them beside the task's form.
 *
 * @param notice   what is wrong; null if nothing is
 * @param timeline newest first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PurchaseSheet(String title, String stateText, String notice, List<Table> tables, List<Action> actions, List<Paper> documents,
        List<SheetMessage> messages, List<Entry> timeline) {
}
