package io.orderway.purchasing.application;

import io.orderway.catalog.Products;
import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.GoodsReceipt.Line;
import io.orderway.purchasing.GoodsReceipt.State;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares goods that came with what was ordered. */
@Service
public class CheckReceipt {

    private final GoodsReceiptTable receipts;
    private final PurchaseOrderTable orders;
    private final PurchaseOrderHistory history;
    private final Products products;

    CheckReceipt(GoodsReceiptTable receipts, PurchaseOrderTable orders, PurchaseOrderHistory history, Products products) {
        this.receipts = receipts;
        this.orders = orders;
        this.history = history;
        this.products = products;
    }

    /** What purchasing decides about goods that are not as ordered. */
    public enum Decision {
        /** Something was mended: it is looked at again. */
        CHECK_AGAIN,
        TAKE_ALL,
        TAKE_ORDERED,
        SEND_BACK
    }

    /** @return true if everything is as ordered */
    @Transactional
    public boolean check(String number) {
        GoodsReceipt receipt = receipts.get(number);
        Optional<PurchaseOrder> order = Optional.ofNullable(receipt.order()).or(() -> named(receipt)).flatMap(orders::lock);
        receipts.lock(number);
        List<String> findings = new ArrayList<>();
        order.ifPresentOrElse(known -> compare(receipt, known, findings),
                () -> findings.add("There is no purchase order %s.".formatted(receipt.orderNamed())));
        Set<Sku> known = products.findAll(receipt.lines().stream().map(Line::sku).toList()).keySet();
        receipt.lines().stream().filter(line -> !known.contains(line.sku())).forEach(line -> findings.add("There is no article %s.".formatted(line.sku())));
        receipts.found(number, order.map(PurchaseOrder::number).orElse(null), findings.isEmpty() ? null : shortened(String.join(" ", findings)));
        if (findings.isEmpty()) {
            receipts.change(number, State.TAKEN_IN);
        }
        return findings.isEmpty();
    }

    private static String shortened(String text) {
        return text.length() <= 1_000 ? text : text.substring(0, 999) + "…";
    }

    private static Optional<PurchaseOrderNumber> named(GoodsReceipt receipt) {
        return Optional.of(receipt.orderNamed()).filter(PurchaseOrderNumber::isValid).map(PurchaseOrderNumber::of);
    }

    private void compare(GoodsReceipt receipt, PurchaseOrder order, List<String> findings) {
        if (!order.state().isWithSupplier()) {
            findings.add("Purchase order %s does not wait for goods: %s.".formatted(order.number(), order.state().title().toLowerCase(Locale.ROOT)));
        }
        for (Line line : receipt.lines()) {
            Optional<PurchaseOrder.Line> ordered = order.line(line.sku());
            receipts.belongs(receipt.number(), line.line(), ordered.map(PurchaseOrder.Line::line).orElse(null));
            int open = ordered.map(PurchaseOrder.Line::open).orElse(0);
            if (ordered.isEmpty()) {
                findings.add("%s was not ordered with %s.".formatted(line.sku(), order.number()));
            } else if (line.pieces() > open) {
                findings.add("Of %s %d pieces came, %d are open.".formatted(line.sku(), line.pieces(), open));
            }
        }
    }

    /**
     * Says which purchase order it belongs to.
     *
     * @throws NotFoundException if either is unknown
     * @throws ConflictException if the goods have been taken in
     */
    @Transactional
    public void assign(String number, PurchaseOrderNumber order) {
        GoodsReceipt receipt = receipts.lock(number).orElseThrow(() -> new NotFoundException("There is no goods receipt %s.".formatted(number)));
        if (orders.find(order).isEmpty()) {
            throw new NotFoundException("There is no purchase order %s.".formatted(order));
        }
        if (receipt.state() != State.ANNOUNCED) {
            throw new ConflictException("Goods receipt %s is not being cleared up.".formatted(number));
        }
        receipts.found(number, order, receipt.finding());
    }

    /** @return the sentence to show if this cannot be decided; empty if it can */
    @Transactional(readOnly = true)
    public Optional<String> objection(String number, Decision decision) {
        GoodsReceipt receipt = receipts.get(number);
        boolean takesIn = decision == Decision.TAKE_ALL || decision == Decision.TAKE_ORDERED;
        if (takesIn && receipt.order() == null) {
            return Optional.of("It is not known which purchase order this belongs to; please assign one on the sheet.");
        }
        boolean unknown = receipt.lines().stream().anyMatch(line -> products.find(line.sku()).isEmpty());
        return decision == Decision.TAKE_ALL && unknown
                ? Optional.of("An article is unknown and cannot be taken in: take what was ordered, or have the article entered first.") : Optional.empty();
    }

    /** Takes in what purchasing wants to keep; what is more goes back to the supplier. */
    @Transactional
    public void takeIn(String number, Decision decision) {
        GoodsReceipt receipt = receipts.get(number);
        PurchaseOrder order = orders.lock(receipt.order()).orElseThrow();
        receipts.lock(number);
        receipt.lines().forEach(line -> {
            int open = order.line(line.sku()).map(PurchaseOrder.Line::open).orElse(0);
            receipts.toInspect(number, line.line(), decision == Decision.TAKE_ALL ? line.pieces() : Math.min(line.pieces(), open));
        });
        receipts.change(number, State.TAKEN_IN);
        history.record(order.number(), decision == Decision.TAKE_ALL ? "More than ordered is kept" : "More than ordered goes back",
                "%s: %s".formatted(receipt.deliveryNote(), receipt.finding()));
    }

    /** All of it goes back. */
    @Transactional
    public void sendBack(String number) {
        GoodsReceipt receipt = receipts.lock(number).orElseThrow();
        receipts.change(number, State.SENT_BACK);
        Optional.ofNullable(receipt.order()).ifPresent(order -> history.record(order, "Goods sent back",
                "%s: %s".formatted(receipt.deliveryNote(), receipt.finding())));
    }
}
