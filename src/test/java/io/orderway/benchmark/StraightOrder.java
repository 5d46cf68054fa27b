package io.orderway.benchmark;

import io.orderway.benchmark.BenchmarkCompany.Company;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** An order to which nobody has anything to say: known customer, three articles in stock, agreed prices. */
record StraightOrder(String externalReference, String customerNumber, List<Line> lines) {

    private static final int LINES = 3;
    /** Always about the same, so that nobody finds them unusual. */
    private static final int PIECES = 4;

    record Line(String sku, int quantity) {
    }

    /** The body of {@code POST /api/orders}. */
    Map<String, Object> body() {
        return Map.of("channel", "WEB_SHOP", "externalReference", externalReference, "customerNumber", customerNumber, "lines", lines);
    }

    /** Orders that all differ: equal ones would be frozen as duplicates. */
    static final class Book {

        private final Company company;
        private final Random random;
        private final Set<List<Object>> written = new LinkedHashSet<>();

        Book(Company company, long seed) {
            this.company = company;
            this.random = new Random(seed);
        }

        List<StraightOrder> next(int count) {
            List<StraightOrder> orders = new ArrayList<>();
            while (orders.size() < count) {
                String customer = pick(company.customers());
                Set<String> skus = new LinkedHashSet<>();
                while (skus.size() < LINES) {
                    skus.add(pick(company.articles()));
                }
                List<Line> lines = skus.stream().sorted().map(sku -> new Line(sku, PIECES + random.nextInt(3))).toList();
                if (written.add(List.of(customer, lines))) {
                    orders.add(new StraightOrder("BENCH-" + written.size(), customer, lines));
                }
            }
            return orders;
        }

        private String pick(List<String> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
