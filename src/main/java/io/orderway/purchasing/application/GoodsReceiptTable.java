package io.orderway.purchasing.application;

import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.GoodsReceipt.Line;
import io.orderway.purchasing.GoodsReceipt.State;
import io.orderway.purchasing.GoodsReceipts;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.ReceiptDraft;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The goods receipts that there are. Changed only while the receipt is locked, after its purchase order. */
@Component
class GoodsReceiptTable implements GoodsReceipts {

    private static final String SELECT = """
            select number, order_named, order_number, delivery_note, came_on, state, finding, announced_at from goods_receipt
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    GoodsReceiptTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<GoodsReceipt> find(String number) {
        return jdbc.sql(SELECT + "where number = :number").param("number", number).query(this::receipt).optional();
    }

    @Override
    public List<GoodsReceipt> of(PurchaseOrderNumber number) {
        return jdbc.sql(SELECT + "where order_number = :order order by announced_at, number").param("order", number.value()).query(this::receipt).list();
    }

    GoodsReceipt get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no goods receipt " + number));
    }

    /** Keeps others off the receipt until the caller's transaction ends. */
    Optional<GoodsReceipt> lock(String number) {
        return jdbc.sql(SELECT + "where number = :number for update").param("number", number).query(this::receipt).optional();
    }

    Optional<GoodsReceipt> ofNote(String orderNamed, String deliveryNote) {
        return jdbc.sql(SELECT + "where order_named = :order and delivery_note = :note").param("order", orderNamed).param("note", deliveryNote)
                .query(this::receipt).optional();
    }

    /** @return empty if the delivery note was taken before */
    Optional<String> add(ReceiptDraft draft, LocalDate cameOn, String actor) {
        Optional<String> number = jdbc.sql("""
                insert into goods_receipt (number, order_named, delivery_note, came_on, state, announced_at, announced_by)
                values ('GR-' || nextval('goods_receipt_seq'), :order, :note, :cameOn, 'ANNOUNCED', :now, :actor)
                on conflict (order_named, delivery_note) do nothing returning number
                """)
                .param("order", draft.purchaseOrder()).param("note", draft.deliveryNote()).param("cameOn", cameOn)
                .param("now", OffsetDateTime.now(clock)).param("actor", actor).query(String.class).optional();
        number.ifPresent(added -> addLines(added, draft.lines()));
        return number;
    }

    private void addLines(String number, List<ReceiptDraft.Line> lines) {
        int count = 0;
        for (ReceiptDraft.Line line : lines) {
            jdbc.sql("""
                    insert into goods_receipt_line (number, line, sku, pieces, unit_price, to_inspect)
                    values (:number, :line, :sku, :pieces, :price, :pieces)
                    """)
                    .param("number", number).param("line", ++count).param("sku", line.sku().value()).param("pieces", line.pieces().pieces())
                    .param("price", line.unitPrice()).update();
        }
    }

    void change(String number, State state) {
        jdbc.sql("update goods_receipt set state = :state where number = :number").param("state", state.name()).param("number", number).update();
    }

    /** @param order null if it is not known; @param finding null if nothing is wrong */
    void found(String number, PurchaseOrderNumber order, String finding) {
        jdbc.sql("update goods_receipt set order_number = :order, finding = :finding where number = :number")
                .param("order", order == null ? null : order.value()).param("finding", finding).param("number", number).update();
    }

    void belongs(String number, int line, Integer orderLine) {
        jdbc.sql("update goods_receipt_line set order_line = :orderLine where number = :number and line = :line")
                .param("orderLine", orderLine).param("number", number).param("line", line).update();
    }

    void toInspect(String number, int line, int pieces) {
        jdbc.sql("update goods_receipt_line set to_inspect = :pieces where number = :number and line = :line")
                .param("pieces", pieces).param("number", number).param("line", line).update();
    }

    void inspected(String number, int line, int accepted, int rejected, String reason) {
        jdbc.sql("""
                update goods_receipt_line set accepted = :accepted, rejected = :rejected, reason = :reason where number = :number and line = :line
                """)
                .param("accepted", accepted).param("rejected", rejected).param("reason", reason).param("number", number).param("line", line).update();
    }

    private GoodsReceipt receipt(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new GoodsReceipt(number, row.getString("order_named"),
                Optional.ofNullable(row.getString("order_number")).map(PurchaseOrderNumber::of).orElse(null), row.getString("delivery_note"),
                row.getObject("came_on", LocalDate.class), State.valueOf(row.getString("state")), row.getString("finding"),
                row.getObject("announced_at", OffsetDateTime.class).toInstant(), lines(number));
    }

    private List<Line> lines(String number) {
        return jdbc.sql("""
                select line, sku, pieces, unit_price, order_line, to_inspect, accepted, rejected, reason from goods_receipt_line where number = :number order by line
                """)
                .param("number", number)
                .query((row, index) -> new Line(row.getInt("line"), Sku.of(row.getString("sku")), row.getInt("pieces"), row.getBigDecimal("unit_price"),
                        row.getObject("order_line", Integer.class), row.getInt("to_inspect"), row.getObject("accepted", Integer.class),
                        row.getObject("rejected", Integer.class), row.getString("reason")))
                .list();
    }
}
