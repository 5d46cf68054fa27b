package io.orderway.reporting.application.sheet;

import io.orderway.hold.Hold;
import io.orderway.hold.HoldRequest;
import io.orderway.hold.HoldRights;
import io.orderway.hold.Holds;
import io.orderway.identity.Groups;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.SheetHold;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What holds an order, who can lift it, and what the reader may do about it. */
@Component
class SheetHolds {

    private final Holds holds;
    private final HoldRights rights;
    private final Clock clock;

    SheetHolds(Holds holds, HoldRights rights, Clock clock) {
        this.holds = holds;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param notice  null unless something holds the order
     * @param actions what may be set by the reader
     */
    record Part(String notice, List<SheetHold> holds, List<Action> actions) {

        boolean isHeld() {
            return !holds.isEmpty();
        }
    }

    Part of(OrderView order) {
        List<Hold> open = holds.open(order.number());
        HoldRights.OfUser may = rights.ofUser();
        return new Part(open.isEmpty() ? null : notice(open), open.stream().map(hold -> row(hold, may)).toList(), place(order, may));
    }

    private static String notice(List<Hold> open) {
        String named = open.stream().map(Hold::named).collect(Collectors.joining(", "));
        return open.stream().allMatch(hold -> hold.lineNumber() != null)
                ? "Held in part: %s. What is held waits until it is lifted.".formatted(named)
                : "On hold: %s. The order's next step waits until the last hold is lifted.".formatted(named);
    }

    private SheetHold row(Hold hold, HoldRights.OfUser may) {
        boolean overdue = hold.escalatedAt() != null || hold.keptUntil() == null && hold.escalatesAt().isBefore(clock.instant());
        List<Action> lift = may.mayLift().contains(hold.type()) && !hold.decidedOn() ? List.of(Action.form("lift-hold-" + hold.id(), "Lift",
                "/api/orders/%s/holds/%d".formatted(hold.order(), hold.id()), "Lift hold", reason()).by("DELETE")) : List.of();
        return new SheetHold(hold.title(), hold.reason(), Groups.names().get(hold.ownerGroup()), may.lifters().get(hold.type()), hold.placedAt(),
                hold.placedBy(), hold.keptUntil(), overdue, lift);
    }

    private static List<Action> place(OrderView order, HoldRights.OfUser may) {
        if (order.state().isEnd() || may.mayPlace().isEmpty()) {
            return List.of();
        }
        List<Action.Option> types = may.mayPlace().stream().map(type -> new Action.Option(type.name(), Words.sentence(type.name()))).toList();
        List<Action.Option> lines = order.goods().stream()
                .map(line -> new Action.Option(Integer.toString(line.lineNumber()), "Line %d: %s".formatted(line.lineNumber(), line.sku()))).toList();
        return List.of(Action.form("hold", "Place a hold", "/api/orders/%s/holds".formatted(order.number()), "Place hold",
                Action.Field.select("type", "Type", null, types),
                new Action.Field("lineNumber", "Line, if only one is held", "select", false, null, null, null, lines), reason())
                .explained("The next step waits until the hold is lifted. Its department gets a task."));
    }

    private static Action.Field reason() {
        return Action.Field.text("reason", "Reason", null, HoldRequest.LONGEST_REASON).needed();
    }
}
