package io.orderway.change.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.change.ChangeAction;
import io.orderway.change.ChangeKind;
import io.orderway.change.ChangeOffer;
import io.orderway.change.ChangeStage;
import io.orderway.change.ChangeWay;
import io.orderway.change.application.ChangePossibilities.Possibility;
import io.orderway.inventory.DeliveryEstimates;
import io.orderway.order.OrderView;
import io.orderway.payment.Payments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Works out whether and how an order can be changed now, and what that would mean. Called while the order is locked. */
@Component
class WorkOutOffer {

    private final ChangeStages stages;
    private final ChangePossibilities possibilities;
    private final ChangePrices prices;
    private final Payments payments;
    private final DeliveryEstimates estimates;
    private final WorkingCalendar calendar;

    WorkOutOffer(ChangeStages stages, ChangePossibilities possibilities, ChangePrices prices, Payments payments, DeliveryEstimates estimates,
            WorkingCalendar calendar) {
        this.stages = stages;
        this.possibilities = possibilities;
        this.prices = prices;
        this.payments = payments;
        this.estimates = estimates;
        this.calendar = calendar;
    }

    /** @param validUntil until when it can be confirmed */
    record WorkedOut(ChangeOffer offer, Instant validUntil) {
    }

    WorkedOut offer(OrderView order, List<ChangeAction> actions) {
        ChangeStage stage = stages.of(order);
        List<Possibility> all = possibilities(order, stage, actions);
        ChangeWay way = worst(all);
        OrderView wouldBe = prices.priced(order, WouldBe.of(order, actions, way == ChangeWay.UNDO_FIRST));
        boolean verified = stage != ChangeStage.UNVERIFIED;
        ChangeOffer offer = new ChangeOffer(stage, way, all.get(0).version(), order.netTotal(), wouldBe.netTotal(),
                verified ? payments.gross(order) : null, verified ? payments.gross(wouldBe) : null, order.promisedDate(),
                verified ? estimates.promise(wouldBe) : null, otherPrices(order, wouldBe));
        return new WorkedOut(offer, shortest(all));
    }

    ChangeStage stage(OrderView order) {
        return stages.of(order);
    }

    /** Asked again when it is made: the order may stand elsewhere by then. */
    ChangeWay way(OrderView order, List<ChangeAction> actions) {
        return actions.stream().anyMatch(action -> action.comesTooLate(order)) ? ChangeWay.NOT_ANY_MORE
                : worst(possibilities(order, stages.of(order), actions));
    }

    private List<Possibility> possibilities(OrderView order, ChangeStage stage, List<ChangeAction> actions) {
        List<ChangeKind> kinds = actions.stream().map(action -> action.kind(order)).distinct().sorted().toList();
        return kinds.stream().map(kind -> possibilities.of(stage, kind)).toList();
    }

    private static ChangeWay worst(List<Possibility> all) {
        return all.stream().map(Possibility::way).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant shortest(List<Possibility> all) {
        return all.stream().map(possibility -> calendar.dueIn(possibility.answerWithin()).toInstant()).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Map<Integer, BigDecimal> otherPrices(OrderView order, OrderView wouldBe) {
        Map<Integer, BigDecimal> other = new TreeMap<>();
        for (OrderView.Line line : wouldBe.goods()) {
            Optional<BigDecimal> before = order.goods().stream().filter(known -> known.lineNumber() == line.lineNumber())
                    .map(OrderView.Line::unitPrice).filter(Objects::nonNull).findFirst();
            if (line.unitPrice() != null && before.filter(price -> price.compareTo(line.unitPrice()) == 0).isEmpty()) {
                other.put(line.lineNumber(), line.unitPrice());
            }
        }
        return other;
    }
}
