package io.orderway.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The demo company's orders. Their file names requested dates as days from today ({@code +5}), so that the demo never grows old. */
class DemoOrders {

    private static final Pattern DAYS_FROM_TODAY = Pattern.compile("\\+(\\d+)");

    private final DemoVisitor visitor;
    private final Clock clock;

    DemoOrders(DemoVisitor visitor, Clock clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    void bring() {
        LocalDate today = LocalDate.now(clock);
        String orders = DAYS_FROM_TODAY.matcher(DemoFiles.read("orders.csv"))
                .replaceAll(days -> today.plusDays(Long.parseLong(days.group(1))).toString());
        new DemoImport(visitor, "dora").run("orders", "orders.csv", orders);
    }
}
