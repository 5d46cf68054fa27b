package io.orderway.returns.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.returns.Credits.Credit;
import io.orderway.returns.Credits.Row;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds the orders that a credit may belong to. */
@Component
class CreditCandidates {

    private static final int MOST = 100;
    private static final Set<OrderState> SOLD = EnumSet.of(OrderState.RELEASED, OrderState.IN_DELIVERY, OrderState.COMPLETED);

    private final OrderReader orders;
    private final WorkingCalendar calendar;

    CreditCandidates(OrderReader orders, WorkingCalendar calendar) {
        this.orders = orders;
        this.calendar = calendar;
    }

    /** Orders with one of the articles that have no order yet, or any order where only money is left; the newest first. */
    List<OrderView> of(Credit credit) {
        List<Row> open = credit.open();
        boolean money = open.stream().noneMatch(Row::goods);
        return before(credit).stream().filter(order -> money || open.stream().anyMatch(row -> sold(order, row))).toList();
    }

    /** Released orders of the customer that are not younger than the credit, the newest first. */
    List<OrderView> before(Credit credit) {
        if (credit.customerNumber() == null) {
            return List.of();
        }
        Predicate<OrderView> inTime = order -> !dateOf(order).isAfter(credit.date());
        return orders.ofCustomer(credit.customerNumber(), calendar.now().toInstant(), MOST).stream().filter(CreditCandidates::isSold).filter(inTime)
                .toList();
    }

    static boolean sold(OrderView order, Row row) {
        return order.goods().stream().anyMatch(line -> line.sku().equalsIgnoreCase(row.article()));
    }

    static boolean isSold(OrderView order) {
        return SOLD.contains(order.state());
    }

    LocalDate dateOf(OrderView order) {
        return Optional.ofNullable(order.documentDate()).orElseGet(() -> order.receivedAt().atZone(calendar.zone()).toLocalDate());
    }
}
