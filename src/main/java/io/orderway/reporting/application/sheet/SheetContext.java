package io.orderway.reporting.application.sheet;

import io.orderway.customer.Customer;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.OrderTask;
import java.util.Optional;
import java.util.Set;

/** What every part of a sheet may look at. */
record SheetContext(OrderTask task, OrderView order, Optional<Customer> customer) {

    /** @param definitions of tasks; there may be none beside the sheet */
    boolean isBeside(Set<String> definitions) {
        return task.definition() != null && definitions.contains(task.definition());
    }

    boolean isPrepaid() {
        return customer.map(known -> known.terms().payment().isPrepaid()).orElse(false);
    }
}
