package io.orderway.inventory.application;

import io.orderway.inventory.IncomingGoods;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what purchasing expects, and has the promises looked at that rest on it. */
@Service
class StoredIncomingGoods implements IncomingGoods {

    private static final int MAX_NUMBER = 40;

    private final IncomingTable table;
    private final PromiseChecks checks;

    StoredIncomingGoods(IncomingTable table, PromiseChecks checks) {
        this.table = table;
        this.checks = checks;
    }

    @Override
    @Transactional
    public void expect(String purchaseOrderNumber, int line, Sku sku, int pieces, LocalDate expectedOn) {
        check(purchaseOrderNumber, line, pieces);
        if (pieces > 0 && expectedOn == null) {
            throw new IllegalArgumentException("Goods that are to come need the day on which they are expected");
        }
        Optional<Expected> before = table.lock(purchaseOrderNumber, line);
        Optional<Expected> now = pieces == 0 ? Optional.empty() : Optional.of(new Expected(purchaseOrderNumber, line, sku, pieces, expectedOn));
        if (!before.equals(now)) {
            now.ifPresentOrElse(table::put, () -> table.remove(purchaseOrderNumber, line));
            before.filter(goods -> !goods.sku().equals(sku)).ifPresent(goods -> checks.ask(goods.sku(), IncomingChange.withdrawn(goods), true));
            checks.ask(sku, IncomingChange.of(before.filter(goods -> goods.sku().equals(sku)), now), true);
        }
    }

    @Override
    @Transactional
    public void withdraw(String purchaseOrderNumber) {
        table.removeAll(purchaseOrderNumber).forEach(goods -> checks.ask(goods.sku(), IncomingChange.withdrawn(goods), true));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Expected> of(Sku sku) {
        return table.of(List.of(sku));
    }

    private static void check(String purchaseOrderNumber, int line, int pieces) {
        if (purchaseOrderNumber == null || purchaseOrderNumber.isBlank() || purchaseOrderNumber.length() > MAX_NUMBER) {
            throw new IllegalArgumentException("A purchase order has a number of 1 to %d characters".formatted(MAX_NUMBER));
        }
        if (line < 1) {
            throw new IllegalArgumentException("Lines of a purchase order count from 1: " + line);
        }
        if (pieces < 0 || pieces > Quantity.MAX) {
            throw new IllegalArgumentException("0 to %,d pieces can be expected: %d".formatted(Quantity.MAX, pieces));
        }
    }
}
