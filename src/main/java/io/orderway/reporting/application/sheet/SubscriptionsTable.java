package io.orderway.reporting.application.sheet;

import io.orderway.order.OrderKind;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.subscription.Subscription;
import io.orderway.subscription.Subscriptions;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The subscription that has placed the order. */
@Component
class SubscriptionsTable implements TableSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Subscriptions subscriptions;

    SubscriptionsTable(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        if (context.order().kind() != OrderKind.SUBSCRIPTION) {
            return List.of();
        }
        return subscriptions.ofOrder(context.order().number()).map(subscription -> new Table("Subscription",
                List.of("Number", "Every", "Next delivery"), List.of(row(subscription)))).stream().toList();
    }

    private static List<String> row(Subscription subscription) {
        return List.of(subscription.number(), subscription.months() == 1 ? "month" : subscription.months() + " months",
                subscription.ended() ? "none, it has ended" : DAY.format(subscription.nextDue()));
    }
}
