package io.orderway.inventory.application;

import io.orderway.catalog.Products;
import io.orderway.identity.CurrentUser;
import io.orderway.inventory.CountOutcome;
import io.orderway.inventory.CountOutcome.Booked;
import io.orderway.inventory.CountOutcome.Refused;
import io.orderway.inventory.CountOutcome.UnknownArticle;
import io.orderway.inventory.CountOutcome.WithSomebody;
import io.orderway.inventory.StockCount;
import io.orderway.inventory.StockCount.Kind;
import io.orderway.inventory.StockCount.State;
import io.orderway.inventory.StockCounts;
import io.orderway.inventory.StockLevel;
import io.orderway.inventory.application.CountTable.Found;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes counts and corrections in; what becomes of them is the process's. */
@Service
class StoredCounts implements StockCounts {

    private static final int MAX_REASON = 200;
    private static final String THE_HOUSE = "Orderway";

    private final CountTable counts;
    private final StockTable stock;
    private final Products products;
    private final CountProcess process;
    private final CurrentUser currentUser;
    private final Clock clock;

    StoredCounts(CountTable counts, StockTable stock, Products products, CountProcess process, CurrentUser currentUser, Clock clock) {
        this.counts = counts;
        this.stock = stock;
        this.products = products;
        this.process = process;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CountOutcome order(Sku sku, String reason) {
        return wrong(sku, reason).orElseGet(() -> {
            stock.lock(List.of(sku));
            Optional<String> number = counts.order(sku, reason, user());
            number.ifPresent(added -> process.start(added, sku, false));
            return number.map(this::outcome).orElseGet(() -> new WithSomebody(counts.ordered(sku).orElseThrow()));
        });
    }

    @Override
    @Transactional
    public CountOutcome report(Report report) {
        Instant now = clock.instant();
        if (report.counted() < 0 || report.counted() > Quantity.MAX) {
            return new Refused("Between 0 and %,d pieces can be counted.".formatted(Quantity.MAX));
        }
        if (report.countedAt().isAfter(now)) {
            return new Refused("The count of %s is said to be made in the future.".formatted(report.sku()));
        }
        return wrong(report.sku(), report.reason()).orElseGet(() -> {
            StockLevel level = stock.lock(List.of(report.sku())).get(report.sku());
            String key = report.sku() + " " + report.countedAt();
            int books = level.onHand() - stock.movedSince(report.sku(), report.countedAt());
            Optional<String> number = counts.take(report.sku(), Kind.COUNT, report.reason(), report.countedBy(), key,
                    new Found(report.counted(), books, report.counted() - books, report.countedAt()));
            if (number.isEmpty()) {
                return new Refused("This count of %s was handed in before, as %s.".formatted(report.sku(), counts.bySource(key).number()));
            }
            process.start(number.get(), report.sku(), true);
            return outcome(number.get());
        });
    }

    @Override
    @Transactional
    public CountOutcome correct(Sku sku, int difference, String reason) {
        if (difference == 0) {
            return new Refused("A correction of no piece changes nothing.");
        }
        return wrong(sku, reason).orElseGet(() -> {
            StockLevel level = stock.lock(List.of(sku)).get(sku);
            if (level.onHand() + difference < 0) {
                return new Refused("Of %s there are %d pieces; %d cannot be taken away.".formatted(sku, level.onHand(), -difference));
            }
            if ((long) level.onHand() + difference > Integer.MAX_VALUE) {
                return new Refused("So many pieces of " + sku + " cannot be kept.");
            }
            String number = counts.take(sku, Kind.CORRECTION, reason, user(), null, new Found(null, null, difference, clock.instant())).orElseThrow();
            process.start(number, sku, true);
            return outcome(number);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<StockCount> of(Sku sku) {
        return counts.of(sku);
    }

    private Optional<CountOutcome> wrong(Sku sku, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            return Optional.of(new Refused("A reason of at most %d characters is needed.".formatted(MAX_REASON)));
        }
        return products.find(sku).isPresent() ? Optional.empty() : Optional.of(new UnknownArticle("There is no article " + sku + "."));
    }

    private CountOutcome outcome(String number) {
        StockCount count = counts.get(number);
        return count.isIn(State.BOOKED) ? new Booked(count, stock.read(List.of(count.sku())).get(count.sku())) : new WithSomebody(count);
    }

    private String user() {
        return currentUser.find().orElse(THE_HOUSE);
    }
}
