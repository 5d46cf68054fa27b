package io.orderway.reporting.application.sheet;

import java.util.List;

/** Gives the tables that some tasks need beside the order. */
interface TableSource {

    /** Empty where the task is about something else. */
    List<Sheet.Table> tables(SheetContext context);
}
