package io.orderway.inventory.application;

import io.orderway.catalog.Products;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.inventory.StockOutcome;
import io.orderway.inventory.StockOutcome.Booked;
import io.orderway.inventory.StockOutcome.Refused;
import io.orderway.inventory.StockOutcome.UnknownArticle;
import io.orderway.inventory.domain.Movement;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books what comes in, what is counted, and tells what there is. */
@Service
class StoredStock implements Stock {

    private static final int MAX_REASON = 200;

    private final StockTable table;
    private final FreedStock freed;
    private final Products products;

    StoredStock(StockTable table, FreedStock freed, Products products) {
        this.table = table;
        this.freed = freed;
        this.products = products;
    }

    @Override
    @Transactional(readOnly = true)
    public StockLevel level(Sku sku) {
        return table.read(List.of(sku)).get(sku);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sku, StockLevel> levels(Collection<Sku> skus) {
        return table.read(skus);
    }

    @Override
    @Transactional
    public boolean takeOver(Sku sku, Quantity onHand) {
        table.lock(List.of(sku));
        if (table.isOpened(sku)) {
            return false;
        }
        table.apply(List.of(Movement.opening(sku, onHand.pieces())));
        freed.announce(List.of(sku));
        return true;
    }

    @Override
    @Transactional
    public StockOutcome bookIn(Sku sku, Quantity pieces, String reason) {
        if (pieces.isZero()) {
            return new Refused("At least one piece has to be booked in.");
        }
        return book(Movement.receipt(sku, pieces.pieces(), reason));
    }

    @Override
    @Transactional
    public StockOutcome correct(Sku sku, int difference, String reason) {
        if (difference == 0) {
            return new Refused("A correction of no piece changes nothing.");
        }
        return book(Movement.correction(sku, difference, reason));
    }

    @Override
    @Transactional
    public void takeBack(Sku sku, int restocked, int writtenOff, String reason) {
        if (restocked + writtenOff == 0) {
            return;
        }
        table.lock(List.of(sku));
        table.apply(List.of(Movement.returned(sku, restocked + writtenOff, reason)));
        if (writtenOff > 0) {
            table.apply(List.of(Movement.writtenOff(sku, writtenOff, reason)));
        }
        if (restocked > 0) {
            freed.announce(List.of(sku));
        }
    }

    private StockOutcome book(Movement movement) {
        Sku sku = movement.sku();
        String reason = movement.reason();
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            return new Refused("A reason of at most %d characters is needed.".formatted(MAX_REASON));
        }
        if (products.find(sku).isEmpty()) {
            return new UnknownArticle("There is no article " + sku + ".");
        }
        StockLevel before = table.lock(List.of(sku)).get(sku);
        if (before.available() + movement.onHand() < 0) {
            return new Refused("Of %s there are %d pieces, %d of them reserved; %d cannot be taken away."
                    .formatted(sku, before.onHand(), before.reserved() + before.assigned(), -movement.onHand()));
        }
        if ((long) before.onHand() + movement.onHand() > Integer.MAX_VALUE) {
            return new Refused("So many pieces of " + sku + " cannot be kept.");
        }
        table.apply(List.of(movement));
        if (movement.onHand() > 0) {
            freed.announce(List.of(sku));
        }
        return new Booked(new StockLevel(sku, before.onHand() + movement.onHand(), before.reserved(), before.assigned(), before.incoming()));
    }
}
