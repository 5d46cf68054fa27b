package io.orderway.reporting.application.sheet;

import io.orderway.order.OrderView;
import io.orderway.reporting.application.ReadingRights;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.reporting.application.sheet.Action.Option;
import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnState;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.Returns;
import io.orderway.returns.Returns.Line;
import io.orderway.returns.Returns.Return;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What may be done about goods that come back, on the sheet itself. */
@Component
class ReturnActions {

    private static final Set<String> TAKING_IN = Set.of("userTask_receiveReturn", "userTask_inspectReturn");

    private final Returns returns;
    private final ReadingRights rights;

    ReturnActions(Returns returns, ReadingRights rights) {
        this.returns = returns;
        this.rights = rights;
    }

    List<Action> of(SheetContext context) {
        OrderView order = context.order();
        List<Action> actions = new ArrayList<>();
        String task = context.task().definition();
        for (Return goods : returns.of(order)) {
            if (TAKING_IN.contains(task) && isInTheHouse(goods)) {
                actions.add(photograph(goods));
            }
            if (goods.state() == ReturnState.ANNOUNCED && "userTask_receiveReturn".equals(task)) {
                goods.lines().forEach(line -> actions.add(count(goods, line, "reception", "Came of ", line.pieces())));
            } else if (goods.state() == ReturnState.RECEIVED && "userTask_inspectReturn".equals(task)) {
                goods.lines().stream().filter(line -> line.received() > 0)
                        .forEach(line -> actions.add(count(goods, line, "inspection", "Can be sold of ", line.received())));
            }
        }
        if (rights.mayReadAllOrders()) {
            returns.returnable(order).forEach((line, pieces) -> actions.add(giveBack(order, line, pieces)));
        }
        return actions;
    }

    private static boolean isInTheHouse(Return goods) {
        return goods.state() == ReturnState.ANNOUNCED || goods.state() == ReturnState.RECEIVED;
    }

    private static Action photograph(Return goods) {
        return Action.form("photo-" + goods.number(), "Attach a photo to " + goods.number(), "/api/returns/%s/photos".formatted(goods.number()), "Attach",
                Field.of("file", "Photo", "file", null).needed());
    }

    private static Action count(Return goods, Line line, String what, String title, int most) {
        return Action.form("%s-%s-%d".formatted(what, goods.number(), line.lineNumber()), title + line.sku(),
                "/api/returns/%s/lines/%d/%s".formatted(goods.number(), line.lineNumber(), what), "Save",
                new Field("pieces", "Pieces, of " + most, "number", true, null, null, "1", List.of()));
    }

    private static Action giveBack(OrderView order, int lineNumber, int pieces) {
        return Action.form("return-" + lineNumber, "Customer gives back line " + lineNumber,
                "/api/orders/%s/lines/%d/return".formatted(order.number(), lineNumber), "Ask",
                Field.once("key"),
                new Field("pieces", "Pieces, of " + pieces, "number", true, Integer.toString(pieces), null, "1", List.of()),
                Field.select("reason", "Why", null, options(ReturnReason.values(), ReturnReason::title)).needed(),
                Field.select("condition", "Condition", null, options(ReturnCondition.values(), ReturnCondition::title)).needed(),
                Field.select("wish", "What the customer wants", ReturnWish.REFUND.name(), options(ReturnWish.values(), ReturnWish::title)).needed())
                .explained("Whether the goods may come back is decided by the table.");
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> title) {
        return Arrays.stream(values).map(value -> new Option(value.name(), title.apply(value))).toList();
    }
}
