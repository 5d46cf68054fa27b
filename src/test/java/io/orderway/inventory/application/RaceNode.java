package io.orderway.inventory.application;

import io.orderway.identity.CurrentUser;
import io.orderway.inventory.StockLevel;
import io.orderway.order.OrderProgress;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An application node at which buyers come in. */
record RaceNode(ApplicationContext house, Function<OrderNumber, AllocationOutcome> allocation) {

    static RaceNode of(ApplicationContext house) {
        return new RaceNode(house, house.getBean(ReserveStock.class)::reserve);
    }

    /** The same node with its guard taken out: it looks what there is and keeps nobody off. */
    static RaceNode withoutLocks(ApplicationContext house) {
        AnnotationConfigApplicationContext unguarded = new AnnotationConfigApplicationContext();
        unguarded.setParent(house);
        unguarded.registerBean(StockTable.class, () -> new UnlockedStockTable(house), definition -> definition.setPrimary(true));
        unguarded.registerBean(ReserveStock.class);
        unguarded.refresh();
        ReserveStock reserveStock = unguarded.getBean(ReserveStock.class);
        TransactionTemplate transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        return new RaceNode(house, number -> transaction.execute(status -> reserveStock.reserve(number)));
    }

    AllocationOutcome reserve(OrderNumber number) {
        return allocation.apply(number);
    }

    void cancel(OrderNumber number) {
        house.getBean(OrderProgress.class).cancel(number, "Customer changed his mind");
    }

    private static class UnlockedStockTable extends StockTable {

        UnlockedStockTable(ApplicationContext house) {
            super(house.getBean(JdbcClient.class), house.getBean(CurrentUser.class), house.getBean(Clock.class));
        }

        @Override
        Map<Sku, StockLevel> lock(Collection<Sku> skus) {
            return read(skus);
        }
    }
}
