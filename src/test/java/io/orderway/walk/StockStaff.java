package io.orderway.walk;

import io.orderway.TestOrders;
import io.orderway.fulfilment.application.EnterPicks;
import io.orderway.fulfilment.application.RecordPicks;
import io.orderway.inventory.Reservations;
import io.orderway.inventory.Stock;
import io.orderway.inventory.application.ReserveStock;
import io.orderway.inventory.application.UndoAllocation;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.Shipments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody who moves stock in a history: the use cases themselves, without the processes that call them. */
record StockStaff(WalkRecords records, TestOrders orders, OrderProgress progress, OrderReader reader, OrderCorrections corrections,
        Shipments shipments, Stock stock, ReserveStock reserveStock, UndoAllocation undoAllocation, Reservations reservations, EnterPicks enterPicks,
        RecordPicks recordPicks, TransactionTemplate transaction) {

    static StockStaff of(ApplicationContext house) {
        OrderReader reader = house.getBean(OrderReader.class);
        return new StockStaff(new WalkRecords(house.getBean(JdbcClient.class), reader), house.getBean(TestOrders.class),
                house.getBean(OrderProgress.class), reader, house.getBean(OrderCorrections.class), house.getBean(Shipments.class),
                house.getBean(Stock.class), house.getBean(ReserveStock.class), house.getBean(UndoAllocation.class), house.getBean(Reservations.class),
                house.getBean(EnterPicks.class), house.getBean(RecordPicks.class),
                new TransactionTemplate(house.getBean(PlatformTransactionManager.class)));
    }

    StockStaff with(Stock other) {
        return new StockStaff(records, orders, progress, reader, corrections, shipments, other, reserveStock, undoAllocation, reservations, enterPicks,
                recordPicks, transaction);
    }
}
