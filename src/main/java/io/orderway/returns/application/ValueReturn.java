package io.orderway.returns.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.PaidFor;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.Returns.Line;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.EnumSet;
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
    private final ReturnTable table;
    private final AssessReturn assess;
    private final Payments payments;

    ValueReturn(OrderReader orders, ReturnTable table, AssessReturn assess, Payments payments) {
        this.orders = orders;
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

    /** A return is valued once; whoever asks again gets the same answer. */
    @Transactional
    public Due value(String number) {
        OrderView order = orders.lock(table.get(number).order());
        ReturnTable.Row row = table.get(number);
        PaidFor paid = payments.paidFor(order, received(List.of(row)));
        if (row.value() == null) {
            table.valued(number, worth(order, row, paid).amount());
        }
        return new Due(Money.of(table.get(number).value(), order.currency()), paid.order().number(), row.goods().wish().isExchange(),
                row.goods().wish() == ReturnWish.ACCOUNT);
    }

    private Money worth(OrderView order, ReturnTable.Row row, PaidFor paid) {
        Money goods = paid.gross()
                .times(BigDecimal.valueOf(WHOLE - row.deduction()).movePointLeft(2)).rounded();
        return isLastOfWithdrawal(order, row) ? goods.plus(payments.charges(order.number())) : goods;
    }

    /**
     * A consumer who withdraws from a whole order gets its carriage back with the last of the goods (UK Consumer Contracts Regulations 2013,
     * regulation 34(2); EU Directive 2011/83, article 13(1)).
     */
    private boolean isLastOfWithdrawal(OrderView order, ReturnTable.Row row) {
        if (!WITHDRAWN.contains(row.goods().reason()) || row.goods().wish().isExchange() || !assess.isConsumer(order)) {
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
