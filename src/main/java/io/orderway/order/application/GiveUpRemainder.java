package io.orderway.order.application;

import io.orderway.order.LineKind;
import io.orderway.order.OrderState;
import io.orderway.order.Remainder;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up what has not left the house, or has it delivered anew; work on it is stopped first. */
@Service
class GiveUpRemainder implements Remainder {

    private final OrderAccess access;
    private final PiecesToGiveUp toGiveUp;
    private final DeliveriesToRedo toRedo;
    private final SettleStoppedDelivery settling;
    private final OrderProcess process;

    GiveUpRemainder(OrderAccess access, PiecesToGiveUp toGiveUp, DeliveriesToRedo toRedo, SettleStoppedDelivery settling, OrderProcess process) {
        this.access = access;
        this.toGiveUp = toGiveUp;
        this.toRedo = toRedo;
        this.settling = settling;
        this.process = process;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Integer> of(OrderNumber number) {
        return access.find(number).map(GiveUpRemainder::remainder).orElse(Map.of());
    }

    @Override
    @Transactional
    public GivingUp giveUp(OrderNumber number, Map<Integer, Integer> pieces, String reason) {
        CustomerOrder order = access.lock(number);
        if (order.state().isEnd()) {
            return new GivingUp.Ended(order.state());
        }
        Map<Integer, Integer> remainder = remainder(order);
        for (Map.Entry<Integer, Integer> line : pieces.entrySet()) {
            int atMost = remainder.getOrDefault(line.getKey(), 0);
            if (line.getValue() > atMost) {
                return new GivingUp.TooMany(line.getKey(), atMost);
            }
        }
        if (isOpen(order, pieces) && !isEverything(order, pieces) && !isBeingUndone(number)) {
            toGiveUp.add(number, pieces, reason);
            settling.settle(number);
            return new GivingUp.AtOnce();
        }
        return stop(number, pieces, reason);
    }

    /** Where nothing has to be undone, the order's process settles within the call. */
    private GivingUp stop(OrderNumber number, Map<Integer, Integer> pieces, String reason) {
        boolean beingUndone = isBeingUndone(number);
        toGiveUp.add(number, pieces, reason);
        if (!beingUndone && !process.stop(number)) {
            toGiveUp.take(number);
            return new GivingUp.NotAtThisMoment();
        }
        return toGiveUp.isAny(number) ? new GivingUp.AfterUndo() : new GivingUp.AtOnce();
    }

    @Override
    @Transactional
    public GivingUp redo(OrderNumber number) {
        CustomerOrder order = access.lock(number);
        if (order.state().isEnd()) {
            return new GivingUp.Ended(order.state());
        }
        boolean beingUndone = isBeingUndone(number);
        toRedo.add(number);
        if (!beingUndone && !order.isInTheHouse()) {
            settling.settle(number);
            return new GivingUp.AtOnce();
        }
        if (!beingUndone && !process.stop(number)) {
            toRedo.take(number);
            return new GivingUp.NotAtThisMoment();
        }
        return toRedo.isAny(number) ? new GivingUp.AfterUndo() : new GivingUp.AtOnce();
    }

    private boolean isBeingUndone(OrderNumber number) {
        return toGiveUp.isAny(number) || toRedo.isAny(number);
    }

    private static Map<Integer, Integer> remainder(CustomerOrder order) {
        Map<Integer, Integer> remainder = new TreeMap<>();
        order.lines().stream().filter(line -> line.kind() == LineKind.GOODS).forEach(line -> {
            int pieces = order.notLeft(line);
            if (pieces > 0) {
                remainder.put(line.lineNumber(), pieces);
            }
        });
        return remainder;
    }

    private static boolean isOpen(CustomerOrder order, Map<Integer, Integer> pieces) {
        return pieces.entrySet().stream().allMatch(line -> line.getValue() <= order.open(order.line(line.getKey())));
    }

    /** An order of which nothing would be left ends by its process, and a shipment that has left carries the rest of the order on. */
    private static boolean isEverything(CustomerOrder order, Map<Integer, Integer> pieces) {
        boolean nothingLeftTheHouse = order.state() == OrderState.RECEIVED || order.shipments().stream().noneMatch(shipment -> shipment.hasLeft());
        return nothingLeftTheHouse && pieces.equals(remainder(order));
    }
}
