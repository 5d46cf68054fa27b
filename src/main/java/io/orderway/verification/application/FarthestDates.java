package io.orderway.verification.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customers;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last days that a person may name for an order. */
@Component
class FarthestDates {

    private final OrderReader orders;
    private final Customers customers;
    private final VerificationTables tables;
    private final WorkingCalendar calendar;

    FarthestDates(OrderReader orders, Customers customers, VerificationTables tables, WorkingCalendar calendar) {
        this.orders = orders;
        this.customers = customers;
        this.tables = tables;
        this.calendar = calendar;
    }

    LocalDate ofHold(OrderNumber number) {
        return calendar.today().plusDays(limits(number).longestHoldDays());
    }

    LocalDate ofRequest(OrderNumber number) {
        return calendar.today().plusDays(limits(number).farthestRequestedDays());
    }

    private ReviewLimits limits(OrderNumber number) {
        OrderView order = orders.get(number);
        return tables.reviewLimits(Tiers.of(order, Optional.ofNullable(order.customerNumber()).flatMap(customers::find)));
    }
}
