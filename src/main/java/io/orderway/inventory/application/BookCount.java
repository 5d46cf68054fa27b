package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.AgreedPrice;
import io.orderway.catalog.Prices;
import io.orderway.identity.CurrentUser;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockCount;
import io.orderway.inventory.StockCount.Kind;
import io.orderway.inventory.StockCount.State;
import io.orderway.inventory.StockOutcome.Booked;
import io.orderway.inventory.application.CountTable.Found;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a count between the shelf and the books. */
@Service
public class BookCount {

    private static final String THE_HOUSE = "Orderway";
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final CountTable counts;
    private final StockTable table;
    private final Stock stock;
    private final Prices prices;
    private final WorkingCalendar calendar;
    private final CurrentUser currentUser;
    private final Clock clock;

    BookCount(CountTable counts, StockTable table, Stock stock, Prices prices, WorkingCalendar calendar, CurrentUser currentUser, Clock clock) {
        this.counts = counts;
        this.table = table;
        this.stock = stock;
        this.prices = prices;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * How far shelf and books are apart.
     *
     * @param units what the difference is worth at list price, in whole units of the currency, rounded up; 0 where no price is known
     */
    public record Comparison(StockCount count, int units) {
    }

    /** Somebody stands at the shelf and has just counted. */
    @Transactional
    public void enter(String number, int pieces) {
        StockCount count = counts.lock(number);
        int books = table.lock(List.of(count.sku())).get(count.sku()).onHand();
        counts.counted(number, new Found(pieces, books, pieces - books, clock.instant()), user());
    }

    @Transactional(readOnly = true)
    public Comparison compare(String number) {
        StockCount count = counts.get(number);
        return new Comparison(count, worth(count.sku(), Math.abs(count.difference())));
    }

    /**
     * Books the difference, whatever has moved since the count.
     *
     * @param signed true if somebody has signed it now
     * @return false if less would be on hand than is reserved: nothing is booked
     */
    @Transactional
    public boolean book(String number, boolean signed) {
        StockCount count = counts.lock(number);
        if (count.isIn(State.BOOKED)) {
            return true;
        }
        boolean isRight = count.difference() == 0 || stock.correct(count.sku(), count.difference(), reason(count)) instanceof Booked;
        if (isRight) {
            counts.end(number, State.BOOKED, signed ? user() : count.signedBy());
        }
        return isRight;
    }

    /** Nothing is booked. */
    @Transactional
    public void drop(String number) {
        if (!counts.lock(number).isIn(State.BOOKED)) {
            counts.end(number, State.DROPPED, null);
        }
    }

    @Transactional(readOnly = true)
    public StockCount find(String number) {
        return counts.get(number);
    }

    private static String reason(StockCount count) {
        return count.kind() == Kind.CORRECTION ? count.reason() : "Count %s: %d found, %d in the books".formatted(count.number(), count.counted(), count.books());
    }

    private int worth(Sku sku, int pieces) {
        return pieces == 0 ? 0 : prices.agreedPrice(null, Prices.USUAL_LIST, sku, Quantity.of(1), calendar.today()).map(AgreedPrice::unitPrice)
                .map(price -> price.amount().multiply(BigDecimal.valueOf(pieces)).setScale(0, RoundingMode.CEILING).min(MOST_UNITS).intValueExact())
                .orElse(0);
    }

    private String user() {
        return currentUser.find().orElse(THE_HOUSE);
    }
}
