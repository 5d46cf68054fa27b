package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.order.Channel;
import io.orderway.order.OrderState;
import io.orderway.reporting.application.Amount;
import io.orderway.reporting.application.OrderRow;
import io.orderway.reporting.application.OrderRows;
import io.orderway.reporting.application.Words;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.EqualOrders;
import io.orderway.verification.EqualOrders.Group;
import io.orderway.verification.EqualOrders.Member;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Orders of one customer with the same content, side by side, and which of them go on. */
@Component
class SheetDuplicates {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final EqualOrders equalOrders;
    private final OrderRows orders;
    private final WorkingCalendar calendar;

    SheetDuplicates(EqualOrders equalOrders, OrderRows orders, WorkingCalendar calendar) {
        this.equalOrders = equalOrders;
        this.orders = orders;
        this.calendar = calendar;
    }

    /**
     * @param notice null unless the order stands still for it
     * @param tables empty if there is no equal order
     */
    record Part(String notice, List<Sheet.Table> tables, List<Action> actions) {

        static final Part NONE = new Part(null, List.of(), List.of());
    }

    Part of(OrderNumber number) {
        return equalOrders.of(number).map(group -> part(number, group)).orElse(Part.NONE);
    }

    private Part part(OrderNumber number, Group group) {
        Map<String, OrderRow> rows = orders.byNumber(group.members().stream().map(member -> member.number().value()).toList());
        Sheet.Table table = new Sheet.Table("Equal orders of this customer",
                List.of("Order", "Received", "Channel", "Reference", "Lines", "Net value", "State", "Goes on?"),
                group.members().stream().filter(member -> rows.containsKey(member.number().value()))
                        .map(member -> row(member, rows.get(member.number().value()))).toList());
        boolean frozen = !group.resolved() && group.members().stream().anyMatch(member -> member.number().equals(number) && member.frozen());
        return new Part(frozen ? "Nothing of this order is picked until it is decided which of the equal orders go on." : null,
                List.of(table), group.resolved() ? List.of() : actions(group));
    }

    private List<String> row(Member member, OrderRow order) {
        return List.of(order.orderNumber(), MOMENT.format(member.receivedAt().atZone(calendar.zone())), Words.of(Channel.valueOf(order.channel())),
                Objects.requireNonNullElse(order.customerReference(), Objects.requireNonNullElse(order.externalReference(), "")),
                Integer.toString(order.lineCount()), value(order.netValue()), Words.of(OrderState.valueOf(order.state())),
                member.survives() == null ? "" : member.survives() ? "yes" : "no");
    }

    /** A group is frozen before its orders are completed from the price list: what has no price yet is not for nothing. */
    private static String value(Amount value) {
        return new BigDecimal(value.amount()).signum() == 0 ? "not priced yet" : value.amount() + " " + value.currency();
    }

    private static List<Action> actions(Group group) {
        List<Action> actions = new ArrayList<>();
        for (Member member : group.members()) {
            if (member.frozen()) {
                actions.add(mark(member.number(), true, "%s goes on"));
                actions.add(mark(member.number(), false, "%s is a duplicate"));
            }
        }
        return actions;
    }

    private static Action mark(OrderNumber number, boolean goesOn, String title) {
        return Action.form("mark-%s-%s".formatted(number, goesOn), title.formatted(number), "/api/orders/%s/equal-orders/mark".formatted(number),
                "Mark", Action.Field.hidden("goesOn", Boolean.toString(goesOn)));
    }
}
