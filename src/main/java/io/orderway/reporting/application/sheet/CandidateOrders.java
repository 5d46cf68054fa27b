package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.order.OrderState;
import io.orderway.reporting.application.OrderRow;
import io.orderway.reporting.application.OrderRows;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.shared.OrderNumber;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows orders among which a person chooses. */
@Component
class CandidateOrders {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final OrderRows orders;
    private final WorkingCalendar calendar;

    CandidateOrders(OrderRows orders, WorkingCalendar calendar) {
        this.orders = orders;
        this.calendar = calendar;
    }

    Table table(String title, Collection<OrderNumber> numbers) {
        Map<String, OrderRow> rows = orders.byNumber(numbers.stream().map(OrderNumber::value).toList());
        return new Table(title, List.of("Order", "Customer", "Reference", "Received", "Value", ""),
                numbers.stream().map(OrderNumber::value).filter(rows::containsKey).map(rows::get).map(this::row).toList());
    }

    private List<String> row(OrderRow order) {
        return List.of(order.orderNumber(), Objects.requireNonNullElse(order.customerName(), ""),
                Objects.requireNonNullElse(order.customerReference(), ""), DAY.format(order.receivedAt().atZone(calendar.zone())),
                order.netValue().amount() + " " + order.netValue().currency(), Words.of(OrderState.valueOf(order.state())));
    }
}
