package io.orderway.returns.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.payment.Payments;
import io.orderway.returns.Credits.Credit;
import io.orderway.returns.Credits.Row;
import io.orderway.returns.application.CreditPlan.Target;
import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says where the rows of a credit belong: by the table, or as a person says. */
@Component
class CreditPlans {

    private static final String BY_PERSON = "Assigned by a person.";
    private static final String NO_MONEY_BACK = "These rows give no money back.";

    private final OrderReader orders;
    private final CreditCandidates candidates;
    private final Payments payments;
    private final CreditTables tables;
    private final CreditLines lines;

    CreditPlans(OrderReader orders, CreditCandidates candidates, Payments payments, CreditTables tables, CreditLines lines) {
        this.orders = orders;
        this.candidates = candidates;
        this.payments = payments;
        this.tables = tables;
        this.lines = lines;
    }

    /** The orders that are chosen are locked. */
    CreditPlan byRule(Credit credit) {
        List<OrderView> known = candidates.before(credit);
        Draft draft = new Draft();
        credit.open().stream().filter(Row::goods).forEach(row -> place(draft, credit, row, known));
        List<Row> money = credit.open().stream().filter(row -> !row.goods()).toList();
        if (!money.isEmpty()) {
            placeMoney(draft, credit, money, draft.order().map(List::of).orElse(known));
        }
        return draft.plan();
    }

    /** The order is locked. Its price and its age are the person's matter. */
    CreditPlan ofPerson(Credit credit, OrderView order) {
        Draft draft = new Draft();
        credit.open().stream().filter(Row::goods).filter(row -> CreditCandidates.sold(order, row))
                .forEach(row -> lines.take(order, row, draft.taken(order)).ifPresent(pieces -> draft.add(order, List.of(row), pieces, BY_PERSON)));
        List<Row> money = credit.open().stream().filter(row -> !row.goods()).toList();
        if (!money.isEmpty() && sum(money).signum() > 0 && isOwed(order, money)) {
            draft.add(order, money, Map.of(), BY_PERSON);
        }
        return draft.plan();
    }

    private void place(Draft draft, Credit credit, Row row, List<OrderView> known) {
        List<OrderView> selling = known.stream().filter(order -> CreditCandidates.sold(order, row)).toList();
        Optional<OrderView> best = selling.stream().max(Comparator
                .comparing((OrderView order) -> lines.take(order, row, draft.taken(order)).isPresent())
                .thenComparing(order -> lines.isSamePrice(order, row)).thenComparing(order -> -selling.indexOf(order)));
        Optional<OrderView> locked = best.map(order -> orders.lock(order.number()));
        Optional<Map<Integer, Integer>> pieces = locked.flatMap(order -> lines.take(order, row, draft.taken(order)));
        CreditTables.Verdict verdict = tables.match(new CreditTables.Facts(selling.size(), locked.filter(order -> lines.isSamePrice(order, row)).isPresent(),
                pieces.isPresent(), locked.map(order -> days(order, credit)).orElse(0)));
        if (verdict.clear()) {
            draft.add(locked.orElseThrow(), List.of(row), pieces.orElseThrow(), verdict.sentence());
        } else {
            draft.unclear(List.of(row), verdict.sentence());
        }
    }

    private void placeMoney(Draft draft, Credit credit, List<Row> money, List<OrderView> known) {
        if (sum(money).signum() <= 0) {
            draft.unclear(money, NO_MONEY_BACK);
            return;
        }
        Optional<OrderView> newest = known.stream().findFirst().map(order -> orders.lock(order.number()));
        CreditTables.Verdict verdict = tables.match(new CreditTables.Facts(known.size(), true, newest.filter(order -> isOwed(order, money)).isPresent(),
                newest.map(order -> days(order, credit)).orElse(0)));
        if (verdict.clear()) {
            draft.add(newest.orElseThrow(), money, Map.of(), verdict.sentence());
        } else {
            draft.unclear(money, verdict.sentence());
        }
    }

    private boolean isOwed(OrderView order, List<Row> money) {
        Money gross = payments.gross(order.number(), Money.of(sum(money), order.currency()).rounded());
        return CreditCandidates.isSold(order) && payments.balance(order.number()).owed().compareTo(gross) >= 0;
    }

    private int days(OrderView order, Credit credit) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(candidates.dateOf(order), credit.date()));
    }

    static BigDecimal sum(List<Row> rows) {
        return rows.stream().map(Row::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The plan as it grows. */
    private static final class Draft {

        private final Map<String, Target> targets = new LinkedHashMap<>();
        private final Map<Row, String> unclear = new LinkedHashMap<>();

        void add(OrderView order, List<Row> rows, Map<Integer, Integer> pieces, String sentence) {
            targets.merge(order.number().value(), new Target(order, rows, pieces, sentence), Draft::both);
        }

        void unclear(List<Row> rows, String sentence) {
            rows.forEach(row -> unclear.put(row, sentence));
        }

        /** By line, what rows that were placed before take of the order. */
        Map<Integer, Integer> taken(OrderView order) {
            return Optional.ofNullable(targets.get(order.number().value())).map(Target::pieces).orElse(Map.of());
        }

        Optional<OrderView> order() {
            return targets.values().stream().findFirst().map(Target::order);
        }

        CreditPlan plan() {
            return new CreditPlan(List.copyOf(targets.values()), unclear);
        }

        private static Target both(Target one, Target other) {
            Map<Integer, Integer> pieces = new LinkedHashMap<>(one.pieces());
            other.pieces().forEach((line, count) -> pieces.merge(line, count, Integer::sum));
            List<Row> rows = Stream.concat(one.rows().stream(), other.rows().stream()).toList();
            return new Target(one.order(), rows, pieces, one.sentence());
        }
    }
}
