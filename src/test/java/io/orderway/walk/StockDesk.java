package io.orderway.walk;

import io.orderway.inventory.StockLevel;
import io.orderway.inventory.StockOutcome.Booked;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The articles of one history. Beside the house it keeps count itself of what was brought and taken away. */
final class StockDesk {

    private static final int ARTICLES = 3;
    private static final int MOST_PIECES = 12;

    private final StockStaff staff;
    private final List<Sku> articles;
    private final Map<Sku, Integer> onHand = new TreeMap<>();
    private final Map<Sku, Integer> withCustomers = new HashMap<>();

    StockDesk(StockStaff staff) {
        this.staff = staff;
        this.articles = Stream.generate(staff.orders()::product).limit(ARTICLES).toList();
        articles.forEach(article -> onHand.put(article, 0));
    }

    List<Sku> articles() {
        return articles;
    }

    /** What lies on the shelves as this desk has counted it. */
    List<Integer> counted() {
        return List.copyOf(onHand.values());
    }

    List<Integer> inTheBooks() {
        Map<Sku, Integer> books = staff.stock().levels(articles).values().stream()
                .collect(Collectors.toMap(StockLevel::sku, StockLevel::onHand, Integer::sum, TreeMap::new));
        return List.copyOf(books.values());
    }

    String receive(Random random) {
        Sku article = WalkDesk.any(articles, random);
        int pieces = 1 + random.nextInt(MOST_PIECES);
        staff.stock().bookIn(article, Quantity.of(pieces), "Delivery note");
        return moved(article, pieces);
    }

    String takeOver(Random random) {
        Sku article = WalkDesk.any(articles, random);
        int pieces = random.nextInt(MOST_PIECES);
        return staff.stock().takeOver(article, Quantity.of(pieces)) ? moved(article, pieces) : "known";
    }

    String count(Random random) {
        Sku article = WalkDesk.any(articles, random);
        int difference = random.nextInt(MOST_PIECES) - MOST_PIECES / 2;
        return staff.stock().correct(article, difference, "Counted") instanceof Booked ? moved(article, difference) : "impossible: " + difference;
    }

    String giveBack(Random random) {
        Sku article = WalkDesk.any(articles, random);
        int pieces = random.nextInt(withCustomers.getOrDefault(article, 0) + 1);
        int restocked = random.nextInt(pieces + 1);
        staff.stock().takeBack(article, restocked, pieces - restocked, "Return");
        withCustomers.merge(article, -pieces, Integer::sum);
        return pieces + " came, " + moved(article, restocked);
    }

    /** So many pieces have come to the shelf or, if negative, gone from it. */
    String moved(Sku article, int pieces) {
        onHand.merge(article, pieces, Integer::sum);
        return "%+d of article %d".formatted(pieces, articles.indexOf(article));
    }

    String left(Sku article, int pieces) {
        withCustomers.merge(article, pieces, Integer::sum);
        return moved(article, -pieces);
    }
}
