package io.orderway.inventory.application;

import io.orderway.AtOnce;
import io.orderway.TestOrders;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderProgress;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Many buyers come at once for few pieces, on one node or on several. What does not hold afterwards is told in sentences. */
final class StockRace {

    static final int PIECES = 20;

    private final List<RaceNode> nodes;
    private final int buyers;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final Stock stock;
    private final RaceResult results;

    /** @param buyers more than twice as many as there are pieces */
    StockRace(List<RaceNode> nodes, int buyers) {
        this.nodes = nodes;
        this.buyers = buyers;
        ApplicationContext house = nodes.get(0).house();
        this.orders = house.getBean(TestOrders.class);
        this.progress = house.getBean(OrderProgress.class);
        this.stock = house.getBean(Stock.class);
        this.results = RaceResult.of(house);
    }

    enum Scenario {
        ONE_ARTICLE(1, false), ONE_ARTICLE_ON_TWO_LINES(1, false), TWO_ARTICLES_IN_OPPOSITE_ORDER(2, false), ONE_ARTICLE_AND_CANCELLATIONS(1, true);

        private final int articles;
        private final boolean cancels;

        Scenario(int articles, boolean cancels) {
            this.articles = articles;
            this.cancels = cancels;
        }

        private TestOrders.Draft draft(TestOrders.Draft draft, List<Sku> skus, int buyer) {
            return switch (this) {
                case ONE_ARTICLE, ONE_ARTICLE_AND_CANCELLATIONS -> draft.line(skus.get(0).value(), 1, null);
                case ONE_ARTICLE_ON_TWO_LINES -> draft.line(skus.get(0).value(), 1, "2.00").line(skus.get(0).value(), 1, "2.00").partial();
                case TWO_ARTICLES_IN_OPPOSITE_ORDER -> draft.line(skus.get(buyer % 2).value(), 1, null).line(skus.get(1 - buyer % 2).value(), 1, null);
            };
        }

        private boolean isCancelled(int buyer) {
            return cancels && buyer % 3 == 0;
        }
    }

    /** @return what is wrong after it; empty if nothing is */
    List<String> round(Scenario scenario) throws Exception {
        List<Sku> skus = Stream.generate(orders::product).limit(scenario.articles).toList();
        skus.forEach(sku -> stock.bookIn(sku, Quantity.of(PIECES), "Delivery note 1"));
        String customer = orders.customer().number();
        List<OrderNumber> numbers = IntStream.range(0, buyers)
                .mapToObj(buyer -> released(scenario.draft(new TestOrders.Draft(customer), skus, buyer))).toList();
        List<Callable<Optional<String>>> moves = new ArrayList<>();
        for (int buyer = 0; buyer < buyers; buyer++) {
            OrderNumber number = numbers.get(buyer);
            RaceNode node = nodes.get(buyer % nodes.size());
            RaceNode other = nodes.get((buyer + 1) % nodes.size());
            moves.add(told(() -> node.reserve(number)));
            if (scenario.isCancelled(buyer)) {
                moves.add(told(() -> other.cancel(number)));
            }
        }
        List<String> wrong = new ArrayList<>();
        AtOnce.all(moves).forEach(failure -> failure.ifPresent(wrong::add));
        if (scenario.cancels) {
            numbers.stream().filter(results::isWaiting).takeWhile(number -> stock.level(skus.get(0)).available() > 0).forEach(nodes.get(0)::reserve);
        }
        wrong.addAll(results.wrong(numbers, skus));
        return wrong;
    }

    private OrderNumber released(TestOrders.Draft draft) {
        OrderNumber number = orders.place(draft);
        progress.release(number);
        return number;
    }

    private static Callable<Optional<String>> told(Runnable move) {
        return () -> {
            try {
                move.run();
                return Optional.empty();
            } catch (RuntimeException failed) {
                return Optional.of(failed.toString());
            }
        };
    }
}
