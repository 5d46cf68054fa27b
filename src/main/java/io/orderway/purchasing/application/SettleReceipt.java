package io.orderway.purchasing.application;

import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.GoodsReceipt.Line;
import io.orderway.purchasing.PurchaseOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles what is left of a delivery that was booked: goods that were rejected, prices that are not those of the order. */
@Service
public class SettleReceipt {

    /** What becomes of goods that were rejected. */
    public enum Rejection {
        REPLACED("the supplier replaces them"),
        CREDITED("they do not come again; the supplier credits them");

        private final String title;

        Rejection(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** What is paid where a supplier charges another price than agreed. */
    public enum PriceSettlement {
        SUPPLIERS_PRICE("his price is paid"),
        AGREED_PRICE("the agreed price is paid");

        private final String title;

        PriceSettlement(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GoodsReceiptTable receipts;
    private final PurchaseOrderTable orders;
    private final PurchaseOrderHistory history;
    private final SettleOrder settleOrder;

    SettleReceipt(GoodsReceiptTable receipts, PurchaseOrderTable orders, PurchaseOrderHistory history, SettleOrder settleOrder) {
        this.receipts = receipts;
        this.orders = orders;
        this.history = history;
        this.settleOrder = settleOrder;
    }

    /**
     * How far a delivery's prices are from those of the order.
     *
     * @param percent of the order's price, of the line where it is most, rounded up; positive where the supplier charges more
     * @param units   what it comes to for the accepted pieces, in whole units of the currency, rounded up
     */
    public record Difference(int percent, int units) {
    }

    @Transactional(readOnly = true)
    public Difference difference(String number) {
        GoodsReceipt receipt = receipts.get(number);
        PurchaseOrder order = orders.find(receipt.order()).orElseThrow();
        List<Compared> lines = receipt.lines().stream().map(line -> compared(order, line)).flatMap(Optional::stream).toList();
        int percent = lines.stream().map(Compared::percent).max(BigDecimal::compareTo).map(SettleReceipt::whole).orElse(0);
        return new Difference(percent, whole(lines.stream().map(Compared::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private record Compared(BigDecimal percent, BigDecimal value) {
    }

    private static Optional<Compared> compared(PurchaseOrder order, Line line) {
        return order.line(line.sku()).filter(ordered -> line.unitPrice() != null && line.accepted() > 0).map(ordered -> {
            BigDecimal agreed = ordered.price().amount();
            BigDecimal more = line.unitPrice().subtract(agreed);
            BigDecimal percent = agreed.signum() == 0 ? HUNDRED.multiply(BigDecimal.valueOf(more.signum())) : more.multiply(HUNDRED).divide(agreed, 4, RoundingMode.HALF_UP);
            return new Compared(percent, more.multiply(BigDecimal.valueOf(line.accepted())));
        });
    }

    /** A price of a thousand times the agreed one is as wrong as any beyond it. */
    private static int whole(BigDecimal number) {
        BigDecimal most = BigDecimal.valueOf(100_000);
        return number.min(most).max(most.negate()).setScale(0, RoundingMode.UP).intValueExact();
    }

    /**
     * Rejected goods are replaced, and stay waited for, or they do not come again.
     */
    @Transactional
    public void settleRejected(String number, Rejection rejection) {
        GoodsReceipt receipt = receipts.get(number);
        PurchaseOrder order = orders.lock(receipt.order()).orElseThrow();
        if (rejection == Rejection.CREDITED) {
            receipt.lines().stream().filter(line -> line.orderLine() != null && line.rejected() > 0)
                    .forEach(line -> orders.close(order.number(), line.orderLine(), line.rejected()));
        }
        record(receipt, "Rejected goods settled", rejection.title());
        settleOrder.settle(order.number());
    }

    @Transactional
    public void settlePrice(String number, PriceSettlement settlement) {
        record(receipts.get(number), "Price difference settled", settlement.title());
    }

    private void record(GoodsReceipt receipt, String text, String settlement) {
        history.record(receipt.order(), text, "%s: %s".formatted(receipt.deliveryNote(), settlement));
    }
}
