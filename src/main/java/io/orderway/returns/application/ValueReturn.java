package io.orderway.returns.application;

import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.payment.Payments;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.Returns.Line;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out what goods that came back were paid for, and with which order. */
@Service
public class ValueReturn {

    private static final int WHOLE = 100;
    private static final Set<ReturnReason> WITHDRAWN = EnumSet.of(ReturnReason.WITHDRAWAL, ReturnReason.CALLED_BACK);

    private final OrderReader orders;
    private final LinkedOrders linked;
    private final ReturnTable table;
    private final AssessReturn assess;
    private final Payments payments;

    ValueReturn(OrderReader orders, LinkedOrders linked, ReturnTable table, AssessReturn assess, Payments payments) {
        this.orders = orders;
        this.linked = linked;
        this.table = table;
        this.assess = assess;
        this.payments = payments;
    }

    /**
     * @param value     gross, in the order's currency, after what was taken off
     * @param paidOrder the order that the goods were paid with: an earlier one where they were sent in place of others
     * @param exchange  whether goods are to go out instead
     */
    public record Due(Money value, OrderNumber paidOrder, boolean exchange, boolean toAccount) {
    }

    private record Paid(OrderView order, Map<Integer, Integer> pieces) {
    }

    /** A return is valued once; whoever asks again gets the same answer. */
    @Transactional
    public Due value(String number) {
        OrderView order = orders.lock(table.get(number).order());
        ReturnTable.Row row = table.get(number);
        Paid paid = paid(order, received(List.of(row)));
        if (row.value() == null) {
            table.valued(number, worth(order, row, paid).amount());
        }
        return new Due(Money.of(table.get(number).value(), order.currency()), paid.order().number(), row.goods().wish() == ReturnWish.EXCHANGE,
                row.goods().wish() == ReturnWish.ACCOUNT);
    }

    /** What pieces of an order were paid for, and with which order; by line. */
    @Transactional(readOnly = true)
    public Due worthOf(OrderView order, Map<Integer, Integer> pieces) {
        Paid paid = paid(order, pieces);
        return new Due(payments.gross(paid.order().number(), paid.pieces()), paid.order().number(), false, false);
    }

    private Money worth(OrderView order, ReturnTable.Row row, Paid paid) {
        Money goods = payments.gross(paid.order().number(), paid.pieces())
                .times(BigDecimal.valueOf(WHOLE - row.deduction()).movePointLeft(2)).rounded();
        return isLastOfWithdrawal(order, row) ? goods.plus(payments.charges(order.number())) : goods;
    }

    /** What was sent in place of other goods was paid for with those. */
    private Paid paid(OrderView order, Map<Integer, Integer> own) {
        OrderView paidOrder = order;
        Map<Integer, Integer> pieces = own;
        while (paidOrder.kind().isFree() && paidOrder.link() != null) {
            Map<Integer, Integer> lines = linked.originalLines(paidOrder.number());
            Map<Integer, Integer> before = new LinkedHashMap<>();
            pieces.forEach((line, count) -> before.merge(lines.getOrDefault(line, 0), count, Integer::sum));
            pieces = before;
            paidOrder = orders.get(paidOrder.link().original());
        }
        return new Paid(paidOrder, pieces);
    }

    /**
     * A consumer who withdraws from a whole order gets its carriage back with the last of the goods (UK Consumer Contracts Regulations 2013,
     * regulation 34(2); EU Directive 2011/83, article 13(1)).
     */
    private boolean isLastOfWithdrawal(OrderView order, ReturnTable.Row row) {
        if (!WITHDRAWN.contains(row.goods().reason()) || row.goods().wish() == ReturnWish.EXCHANGE || !assess.isConsumer(order)) {
            return false;
        }
        Map<Integer, Integer> back = received(table.of(order.number()).stream()
                .filter(other -> WITHDRAWN.contains(other.goods().reason()) && other.goods().exchange() == null)
                .filter(other -> other.value() != null || other.number().equals(row.number())).toList());
        return order.goods().stream().allMatch(line -> line.open() == 0 && back.getOrDefault(line.lineNumber(), 0) == line.wanted());
    }

    private static Map<Integer, Integer> received(List<ReturnTable.Row> rows) {
        return rows.stream().flatMap(row -> row.goods().lines().stream()).filter(line -> line.received() != null)
                .collect(Collectors.toMap(Line::lineNumber, Line::received, Integer::sum));
    }
}
