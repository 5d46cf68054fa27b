package io.orderway.assembly.application;

import io.orderway.assembly.WorkOrder;
import io.orderway.assembly.WorkOrders;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be made, and what was. */
@Component
class WorkOrderTable implements WorkOrders {

    private static final String COLUMNS = "select order_number, sku, pieces, made, shortfall, made_at from work_order where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkOrderTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if there is one of this reference; whoever asks at the same moment waits until it is known which */
    boolean take(String reference, Sku sku, int pieces) {
        return jdbc.sql("insert into work_order (reference, sku, pieces) values (:reference, :sku, :pieces) on conflict do nothing")
                .param("reference", reference).param("sku", sku.value()).param("pieces", pieces).update() == 1;
    }

    void belongsTo(String reference, OrderNumber number) {
        jdbc.sql("update work_order set order_number = :number where reference = :reference")
                .param("number", number.value()).param("reference", reference).update();
    }

    WorkOrder ofReference(String reference) {
        return jdbc.sql(COLUMNS + "reference = :reference").param("reference", reference).query(WorkOrderTable::row).single();
    }

    /** @return false if it was made before */
    boolean made(OrderNumber number, int made, String shortfall) {
        return jdbc.sql("update work_order set made = :made, shortfall = :shortfall, made_at = :now where order_number = :number and made is null")
                .param("made", made).param("shortfall", shortfall).param("now", OffsetDateTime.now(clock)).param("number", number.value())
                .update() == 1;
    }

    @Override
    public Optional<WorkOrder> find(OrderNumber number) {
        return jdbc.sql(COLUMNS + "order_number = :number").param("number", number.value()).query(WorkOrderTable::row).optional();
    }

    private static WorkOrder row(ResultSet row, int index) throws SQLException {
        OffsetDateTime madeAt = row.getObject("made_at", OffsetDateTime.class);
        Instant at = madeAt == null ? null : madeAt.toInstant();
        return new WorkOrder(OrderNumber.of(row.getString("order_number")), Sku.of(row.getString("sku")), row.getInt("pieces"),
                row.getObject("made", Integer.class), row.getString("shortfall"), at);
    }
}
