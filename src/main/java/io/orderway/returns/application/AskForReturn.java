package io.orderway.returns.application;

import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.returns.Returns.Line;
import io.orderway.shared.ConflictException;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the wish to give goods back, by whichever way it comes: never more than was delivered and not given back yet. */
@Service
public class AskForReturn {

    private final OrderReader orders;
    private final Products products;
    private final StoredReturns returns;
    private final ReturnTable table;
    private final ReturnProcess process;
    private final Timeline timeline;

    AskForReturn(OrderReader orders, Products products, StoredReturns returns, ReturnTable table, ReturnProcess process, Timeline timeline) {
        this.orders = orders;
        this.products = products;
        this.returns = returns;
        this.table = table;
        this.process = process;
        this.timeline = timeline;
    }

    /**
     * A repeat under the same key answers with the first return.
     *
     * @param actor who asks: null for the current user
     * @return the return's number
     * @throws ConflictException with a sentence if more is to be given back than can be
     */
    @Transactional
    public String ask(ReturnRequest request, String actor) {
        OrderView order = orders.lock(request.order());
        Optional<ReturnTable.Row> before = table.ofRequest(request.key());
        if (before.isPresent()) {
            return sameOrder(before.get(), order).number();
        }
        Map<Integer, Integer> returnable = returns.returnable(order);
        request.instead().keySet().forEach(this::requireSold);
        request.pieces().forEach((line, pieces) -> refuseTooMany(order, line, pieces, returnable.getOrDefault(line, 0)));
        List<Line> lines = order.goods().stream().filter(line -> request.pieces().containsKey(line.lineNumber()))
                .map(line -> new Line(line.lineNumber(), line.sku(), request.pieces().get(line.lineNumber()), null, null)).toList();
        String number = table.add(request, lines);
        String detail = "%s: %s; %s".formatted(number, lines.stream().map(line -> line.pieces() + " of " + line.sku()).collect(Collectors.joining(", ")),
                request.credit() == null ? request.reason().title() + instead(request) : "credited by " + request.credit());
        if (actor == null) {
            timeline.record(order.number(), "RETURN_ASKED", detail);
        } else {
            timeline.record(order.number(), "RETURN_ASKED", detail, actor);
        }
        process.start(order, number);
        return number;
    }

    private static String instead(ReturnRequest request) {
        return request.instead().isEmpty() ? "" : "; instead " + request.instead().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(article -> article.getValue() + " of " + article.getKey()).collect(Collectors.joining(", "));
    }

    private void requireSold(String article) {
        Product product = products.find(Sku.of(article))
                .orElseThrow(() -> new ConflictException("There is no article %s that could come instead.".formatted(article.strip())));
        if (!product.isOrderable()) {
            throw new ConflictException("Article %s is not sold at the moment; it cannot come instead.".formatted(product.sku()));
        }
    }

    private static ReturnTable.Row sameOrder(ReturnTable.Row row, OrderView order) {
        if (!row.order().equals(order.number())) {
            throw new ConflictException("This key was used for a return of another order.");
        }
        return row;
    }

    private static void refuseTooMany(OrderView order, int line, int pieces, int returnable) {
        if (order.goods().stream().noneMatch(known -> known.lineNumber() == line)) {
            throw new ConflictException("Order %s has no goods on line %d.".formatted(order.number(), line));
        }
        if (pieces > returnable) {
            throw new ConflictException("Of line %d of order %s %s, not %d.".formatted(line, order.number(),
                    returnable == 0 ? "nothing can be given back" : "%d can be given back".formatted(returnable), pieces));
        }
    }
}
