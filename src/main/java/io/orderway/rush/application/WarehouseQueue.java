package io.orderway.rush.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.FulfilmentQueue;
import io.orderway.order.OrderPromise;
import io.orderway.order.OrderReader;
import io.orderway.order.UnknownOrderException;
import io.orderway.order.Urgency;
import io.orderway.rush.RushImpact;
import io.orderway.rush.domain.QueuedShipment;
import io.orderway.rush.domain.WarehousePlan;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the warehouse's days twice, with the order first and in its turn, and compares. */
@Service
class WarehouseQueue implements RushImpact {

    private final FulfilmentQueue queue;
    private final OrderReader orders;
    private final RushTables tables;
    private final WorkingCalendar calendar;

    WarehouseQueue(FulfilmentQueue queue, OrderReader orders, RushTables tables, WorkingCalendar calendar) {
        this.queue = queue;
        this.orders = orders;
        this.tables = tables;
        this.calendar = calendar;
    }

    /** Not read only: asking a decision table leaves a trace in the engine's history. */
    @Override
    @Transactional
    public Impact of(OrderNumber number) {
        Urgency urgency = orders.find(number).orElseThrow(() -> new UnknownOrderException(number)).urgency();
        int first = Math.max(urgency.priority(), Urgency.RUSH.priority());
        List<FulfilmentQueue.Waiting> open = queue.waiting();
        Map<OrderNumber, OrderPromise> promises = promises(open);
        List<QueuedShipment> waiting = open.stream().map(shipment -> queued(shipment, promises)).toList();
        LocalDate today = calendar.plusWorkingDays(calendar.today(), 0);
        ToIntFunction<LocalDate> capacity = capacity();
        WarehousePlan inItsTurn = WarehousePlan.of(changing(waiting, number, own -> own.inItsTurn(Urgency.STANDARD.priority())), today, capacity);
        WarehousePlan asRush = WarehousePlan.of(changing(waiting, number, own -> own.first(first)), today, capacity);
        return new Impact(lastDay(asRush, number, today), lastDay(inItsTurn, number, today),
                pushedBack(number, open, inItsTurn, asRush, promises));
    }

    private Map<OrderNumber, OrderPromise> promises(List<FulfilmentQueue.Waiting> open) {
        Collection<OrderNumber> numbers = open.stream().map(waiting -> waiting.shipment().orderNumber()).distinct().toList();
        return orders.promises(numbers).stream().collect(Collectors.toMap(OrderPromise::number, Function.identity()));
    }

    private static QueuedShipment queued(FulfilmentQueue.Waiting waiting, Map<OrderNumber, OrderPromise> promises) {
        OrderPromise promise = promises.get(waiting.shipment().orderNumber());
        return new QueuedShipment(waiting.shipment(), promise.urgency().priority(), promise.promisedDate(), waiting.openedAt());
    }

    private static List<QueuedShipment> changing(List<QueuedShipment> waiting, OrderNumber number, UnaryOperator<QueuedShipment> change) {
        return waiting.stream().map(queued -> queued.shipment().orderNumber().equals(number) ? change.apply(queued) : queued).toList();
    }

    /** The table is asked once per day of the week. */
    private ToIntFunction<LocalDate> capacity() {
        Map<DayOfWeek, Integer> byDay = new EnumMap<>(DayOfWeek.class);
        return day -> calendar.isWorkingDay(day) ? byDay.computeIfAbsent(day.getDayOfWeek(), tables::capacity) : 0;
    }

    private static LocalDate lastDay(WarehousePlan plan, OrderNumber number, LocalDate today) {
        return plan.days().entrySet().stream().filter(entry -> entry.getKey().orderNumber().equals(number)).map(Map.Entry::getValue)
                .max(LocalDate::compareTo).orElse(today);
    }

    private List<PushedBack> pushedBack(OrderNumber number, List<FulfilmentQueue.Waiting> open, WarehousePlan now, WarehousePlan then,
            Map<OrderNumber, OrderPromise> promises) {
        Map<ShipmentNumber, FulfilmentQueue.Waiting> byNumber =
                open.stream().collect(Collectors.toMap(FulfilmentQueue.Waiting::shipment, Function.identity()));
        return then.days().keySet().stream()
                .filter(shipment -> !shipment.orderNumber().equals(number) && then.dayOf(shipment).isAfter(now.dayOf(shipment)))
                .map(shipment -> pushedBack(byNumber.get(shipment), now, then, promises)).toList();
    }

    private PushedBack pushedBack(FulfilmentQueue.Waiting other, WarehousePlan now, WarehousePlan then,
            Map<OrderNumber, OrderPromise> promises) {
        OrderNumber number = other.shipment().orderNumber();
        LocalDate to = then.dayOf(other.shipment());
        return new PushedBack(number, other.shipment(), promises.get(number).promisedDate(), now.dayOf(other.shipment()), to,
                calendar.plusWorkingDays(to, other.transitDays()));
    }
}
