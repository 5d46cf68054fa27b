package io.orderway.purchasing.application;

import io.orderway.inventory.Stock;
import io.orderway.inventory.StockOutcome.Booked;
import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.GoodsReceipt.Line;
import io.orderway.purchasing.GoodsReceipt.State;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.shared.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books accepted goods into stock, once, and off what is expected; orders that wait for them are woken by the stock. */
@Service
public class BookReceipt {

    private final GoodsReceiptTable receipts;
    private final PurchaseOrderTable orders;
    private final PurchaseOrderHistory history;
    private final SettleOrder settleOrder;
    private final Stock stock;

    BookReceipt(GoodsReceiptTable receipts, PurchaseOrderTable orders, PurchaseOrderHistory history, SettleOrder settleOrder, Stock stock) {
        this.receipts = receipts;
        this.orders = orders;
        this.history = history;
        this.settleOrder = settleOrder;
        this.stock = stock;
    }

    /** The purchase order is locked before the stock of its articles, and those in the order of their numbers. */
    @Transactional
    public void book(String number) {
        PurchaseOrderNumber orderNumber = receipts.get(number).order();
        PurchaseOrder order = orders.lock(orderNumber).orElseThrow();
        GoodsReceipt receipt = receipts.lock(number).orElseThrow();
        if (receipt.state() != State.INSPECTED) {
            return;
        }
        List<Line> accepted = receipt.lines().stream().filter(line -> line.accepted() > 0).sorted(Comparator.comparing(Line::sku)).toList();
        accepted.forEach(line -> take(order, receipt, line));
        receipts.change(number, State.BOOKED);
        history.record(orderNumber, accepted.isEmpty() ? "Goods rejected" : "Goods booked in",
                "%s: %s".formatted(receipt.deliveryNote(), receipt.lines().stream().map(BookReceipt::words).collect(Collectors.joining(", "))));
        settleOrder.settle(orderNumber);
    }

    private void take(PurchaseOrder order, GoodsReceipt receipt, Line line) {
        if (!(stock.bookIn(line.sku(), Quantity.of(line.accepted()), "Delivery note %s of %s".formatted(receipt.deliveryNote(), order.number())) instanceof Booked)) {
            throw new IllegalStateException("%s of %s cannot be booked in".formatted(line.sku(), receipt.number()));
        }
        Optional.ofNullable(line.orderLine()).ifPresent(orderLine -> orders.receive(order.number(), orderLine, line.accepted()));
    }

    private static String words(Line line) {
        return line.rejected() > 0 ? "%d of %s, %d rejected (%s)".formatted(line.accepted(), line.sku(), line.rejected(), line.reason())
                : "%d of %s".formatted(line.accepted(), line.sku());
    }
}
