package io.orderway.reporting.application.sheet;

import io.orderway.customer.Customer;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.OrderTask;
import java.util.Optional;

/** What every part of a sheet may look at. */
record SheetContext(OrderTask task, OrderView order, Optional<Customer> customer) {

    boolean isPrepaid() {
        return customer.map(known -> known.terms().payment().isPrepaid()).orElse(false);
    }
}
