package io.orderway.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.inventory.Stock;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A thousand histories of stock of two hundred steps from seeds of their own: {@code ./mvnw -Psoak verify}. {@code -Dorderway.stock.seed=…},
 * {@code -Dorderway.stock.histories=…} and {@code -Dorderway.stock.steps=…} choose others.
 */
@Tag("soak")
@ProcessTest
class StockHistoriesSoakIT {

    private static final int DISTANCE_OF_RUNS = 1_000_000;

    @Autowired
    private ApplicationContext house;

    @Test
    void ledgerReservationsAndOrderLinesAgreeWhateverHappens() {
        StockHistories histories = new StockHistories(StockStaff.of(house));
        long seed = Long.getLong("orderway.stock.seed", System.currentTimeMillis() / 1000 * DISTANCE_OF_RUNS);
        System.out.println(histories.run(seed, Integer.getInteger("orderway.stock.histories", 1000), Integer.getInteger("orderway.stock.steps", 200)));
        assertThat(histories.failures()).withFailMessage(() -> String.join("\n\n", histories.failures())).isEmpty();
    }

    @Test
    void aReturnThatIsBookedTwiceIsNoticedAndShownInItsShortestHistory() {
        StockStaff honest = StockStaff.of(house);
        StockHistories histories = new StockHistories(honest.with(takingBackTwice(honest.stock())));

        histories.run(1, 1, 80);

        assertThat(histories.failures()).singleElement().asString().contains("Seed 1: The books do not say what lies on the shelves");
        String shortest = histories.failures().get(0).split("fail so:\n")[1];
        assertThat(shortest.lines()).as(shortest).hasSizeLessThan(20).last().asString().contains("GIVE_BACK");
        assertThat(shortest).contains("ORDER", "PICK", "PACK", "HAND_OVER");
    }

    private static Stock takingBackTwice(Stock stock) {
        return (Stock) Proxy.newProxyInstance(Stock.class.getClassLoader(), new Class<?>[] {Stock.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("takeBack")) {
                method.invoke(stock, arguments);
            }
            return method.invoke(stock, arguments);
        });
    }
}
