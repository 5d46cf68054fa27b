package io.orderway.inventory.application;

import io.orderway.catalog.Products;
import io.orderway.identity.CurrentUser;
import io.orderway.inventory.Reallocations;
import io.orderway.inventory.domain.AllocationStrategy;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a planner does with a proposal before he signs it. */
@Service
public class ReallocationDesk implements Reallocations {

    private final ReallocationTable table;
    private final ScarceGoods goods;
    private final ProposeReallocation proposing;
    private final ReallocationProcess process;
    private final Products products;
    private final CurrentUser currentUser;

    ReallocationDesk(ReallocationTable table, ScarceGoods goods, ProposeReallocation proposing, ReallocationProcess process, Products products,
            CurrentUser currentUser) {
        this.table = table;
        this.goods = goods;
        this.proposing = proposing;
        this.process = process;
        this.products = products;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional
    public long ask(Optional<Sku> sku) {
        if (sku.isPresent() && products.find(sku.get()).isEmpty()) {
            throw new NotFoundException("There is no article " + sku.get() + ".");
        }
        if (goods.scarce(sku).isEmpty()) {
            throw new ConflictException(sku.map(article -> "Nobody waits for %s.".formatted(article)).orElse("Nobody waits for goods."));
        }
        long number = table.open(sku.orElse(null), actor())
                .orElseThrow(() -> new ConflictException("Another reallocation waits to be signed or dropped; that comes first."));
        process.start(number);
        return number;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Reallocation> find(long number) {
        return table.find(number);
    }

    @Override
    @Transactional
    public void adjust(long number, OrderNumber order, Place place, String reason) {
        requireOpen(number);
        if (table.orders(number).stream().noneMatch(affected -> affected.number().equals(order))) {
            throw new NotFoundException("Order %s takes no part in reallocation %d.".formatted(order, number));
        }
        table.adjust(number, order, AllocationStrategy.valueOf(place.name()), reason, actor());
        proposing.propose(number);
    }

    @Override
    @Transactional
    public void workOutAnew(long number) {
        requireOpen(number);
        proposing.propose(number);
    }

    /** What was proposed stays as it is, and nothing moves. */
    @Transactional
    public void drop(long number) {
        table.close(number, ReallocationTable.State.DROPPED, actor());
    }

    private void requireOpen(long number) {
        if (table.find(number).isEmpty()) {
            throw new NotFoundException("There is no reallocation %d.".formatted(number));
        }
        if (table.lockOpen(number).isEmpty()) {
            throw new ConflictException("Reallocation %d is decided already.".formatted(number));
        }
    }

    private String actor() {
        return currentUser.find().orElse(Timeline.HOUSE);
    }
}
