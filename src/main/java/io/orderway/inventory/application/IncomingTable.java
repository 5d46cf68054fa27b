package io.orderway.inventory.application;

import io.orderway.inventory.IncomingGoods.Expected;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What suppliers still have to deliver. */
@Component
class IncomingTable {

    private static final String FIELDS = "purchase_order_number, line_number, sku, pieces, expected_on";
    private static final String BY_DATE = " order by expected_on, purchase_order_number, line_number";

    private final JdbcClient jdbc;

    IncomingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others off the line until the transaction ends. */
    Optional<Expected> lock(String purchaseOrderNumber, int line) {
        return jdbc.sql("select " + FIELDS + " from incoming_goods where purchase_order_number = :number and line_number = :line for update")
                .param("number", purchaseOrderNumber).param("line", line).query(IncomingTable::expected).optional();
    }

    void put(Expected goods) {
        jdbc.sql("""
                insert into incoming_goods (purchase_order_number, line_number, sku, pieces, expected_on)
                values (:number, :line, :sku, :pieces, :expectedOn)
                on conflict (purchase_order_number, line_number)
                do update set sku = excluded.sku, pieces = excluded.pieces, expected_on = excluded.expected_on
                """)
                .param("number", goods.purchaseOrderNumber())
                .param("line", goods.line())
                .param("sku", goods.sku().value())
                .param("pieces", goods.pieces())
                .param("expectedOn", goods.expectedOn())
                .update();
    }

    void remove(String purchaseOrderNumber, int line) {
        jdbc.sql("delete from incoming_goods where purchase_order_number = :number and line_number = :line")
                .param("number", purchaseOrderNumber).param("line", line).update();
    }

    /** @return what was still expected */
    List<Expected> removeAll(String purchaseOrderNumber) {
        return jdbc.sql("delete from incoming_goods where purchase_order_number = :number returning " + FIELDS)
                .param("number", purchaseOrderNumber).query(IncomingTable::expected).list();
    }

    List<Expected> of(Collection<Sku> skus) {
        return jdbc.sql("select " + FIELDS + " from incoming_goods where sku = any(:skus)" + BY_DATE)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new)).query(IncomingTable::expected).list();
    }

    private static Expected expected(ResultSet row, int number) throws SQLException {
        return new Expected(row.getString("purchase_order_number"), row.getInt("line_number"), Sku.of(row.getString("sku")), row.getInt("pieces"),
                row.getObject("expected_on", LocalDate.class));
    }
}
