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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What may be done about goods that come back, on the sheet itself. */
@Component
class ReturnActions {

    private static final String RECEIVING = "userTask_receiveReturn";
    private static final String INSPECTING = "userTask_inspectReturn";
    private static final Set<String> TAKING_IN = Set.of(RECEIVING, INSPECTING);

    private final Returns returns;
    private final ReadingRights rights;

    ReturnActions(Returns returns, ReadingRights rights) {
        this.returns = returns;
        this.rights = rights;
    }

    /** About whole returns. */
    List<Action> of(SheetContext context) {
        if (!context.isBeside(TAKING_IN)) {
            return List.of();
        }
        return returns.of(context.order()).stream().filter(ReturnActions::isInTheHouse).map(ReturnActions::photograph).toList();
    }

    /** By line. */
    Map<Integer, List<Action>> ofLines(SheetContext context) {
        OrderView order = context.order();
        Map<Integer, List<Action>> actions = new HashMap<>();
        if (context.isBeside(Set.of(RECEIVING))) {
            returns.of(order).stream().filter(goods -> goods.state() == ReturnState.ANNOUNCED)
                    .forEach(goods -> goods.lines().forEach(line -> add(actions, line, count(goods, line, "reception", "Count what came", line.pieces()))));
        } else if (context.isBeside(Set.of(INSPECTING))) {
            returns.of(order).stream().filter(goods -> goods.state() == ReturnState.RECEIVED)
                    .forEach(goods -> goods.lines().stream().filter(line -> line.received() > 0)
                            .forEach(line -> add(actions, line, count(goods, line, "inspection", "Count what can be sold", line.received()))));
        }
        if (rights.mayReadAllOrders()) {
            returns.returnable(order).forEach((line, pieces) -> actions.computeIfAbsent(line, none -> new ArrayList<>()).add(giveBack(order, line, pieces)));
        }
        return actions;
    }

    private static void add(Map<Integer, List<Action>> actions, Line line, Action action) {
        actions.computeIfAbsent(line.lineNumber(), none -> new ArrayList<>()).add(action);
    }

    private static boolean isInTheHouse(Return goods) {
        return goods.state() == ReturnState.ANNOUNCED || goods.state() == ReturnState.RECEIVED;
    }

    private static Action photograph(Return goods) {
        return Action.form("photo-" + goods.number(), "Attach a photo to " + goods.number(), "/api/returns/%s/photos".formatted(goods.number()), "Attach",
                Field.of("file", "Photo", "file", null).needed());
    }

    private static Action count(Return goods, Line line, String what, String title, int most) {
        return Action.form("%s-%s-%d".formatted(what, goods.number(), line.lineNumber()), "%s, %s".formatted(title, goods.number()),
                "/api/returns/%s/lines/%d/%s".formatted(goods.number(), line.lineNumber(), what), "Save",
                new Field("pieces", "Pieces, of " + most, "number", true, null, null, "1", List.of()));
    }

    private static Action giveBack(OrderView order, int lineNumber, int pieces) {
        return Action.form("return-" + lineNumber, "Customer gives back",
                "/api/orders/%s/lines/%d/return".formatted(order.number(), lineNumber), "Ask",
                Field.once("key"),
                new Field("pieces", "Pieces, of " + pieces, "number", true, Integer.toString(pieces), null, "1", List.of()),
                Field.select("reason", "Why", null, options(ReturnReason.CHOICES.toArray(ReturnReason[]::new), ReturnReason::title)).needed(),
                Field.select("condition", "Condition", null, options(ReturnCondition.values(), ReturnCondition::title)).needed(),
                Field.select("wish", "What the customer wants", ReturnWish.REFUND.name(), options(ReturnWish.values(), ReturnWish::title)).needed(),
                Field.text("insteadSku", "Other article, if that is the wish", null, 40),
                new Field("insteadPieces", "Pieces of it", "number", false, null, null, "1", List.of()))
                .explained("Whether the goods may come back is decided by the table.");
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> title) {
        return Arrays.stream(values).map(value -> new Option(value.name(), title.apply(value))).toList();
    }
}
