package io.orderway.purchasing.application;

import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.purchasing.application.PurchaseTables.Approval;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a purchase order approved before it leaves the house. */
@Service
public class ApprovePurchaseOrder {

    private final PurchaseOrderTable table;
    private final PurchaseOrderHistory history;

    ApprovePurchaseOrder(PurchaseOrderTable table, PurchaseOrderHistory history) {
        this.table = table;
        this.history = history;
    }

    @Transactional(readOnly = true)
    public Approval assess(PurchaseOrderNumber number) {
        PurchaseOrder order = table.find(number).orElseThrow();
        return new Approval(order.value().amount().setScale(0, RoundingMode.UP).intValueExact(), order.currency(),
                !PurchaseOrderHistory.HOUSE.equals(order.placedBy()));
    }

    /** @return the sentence for a user who may not approve it, because he has placed it himself; empty for everybody else */
    @Transactional(readOnly = true)
    public Optional<String> objection(PurchaseOrderNumber number, String user) {
        return table.find(number).filter(order -> order.placedBy().equals(user))
                .map(order -> "You have placed this purchase order yourself; somebody else approves it.");
    }

    @Transactional
    public void approve(PurchaseOrderNumber number) {
        decide(number, PurchaseOrderState.APPROVED, "Approved");
    }

    @Transactional
    public void reject(PurchaseOrderNumber number) {
        decide(number, PurchaseOrderState.REJECTED, "Not approved");
    }

    private void decide(PurchaseOrderNumber number, PurchaseOrderState state, String text) {
        if (table.lock(number).orElseThrow().state() == PurchaseOrderState.PLACED) {
            table.change(number, state);
            history.record(number, text, null);
        }
    }
}
