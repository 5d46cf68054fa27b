package io.orderway.rush.domain;

import io.orderway.shared.ShipmentNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** On which day the warehouse gets to which shipment, if nothing else comes. */
public record WarehousePlan(Map<ShipmentNumber, LocalDate> days) {

    /** Beyond this nobody plans; a capacity table of zeros would never come to an end. */
    static final int HORIZON_DAYS = 366;

    /**
     * @param capacity shipments that can be worked off on a day, 0 where nobody works
     */
    public static WarehousePlan of(Collection<QueuedShipment> queue, LocalDate firstDay, ToIntFunction<LocalDate> capacity) {
        Map<ShipmentNumber, LocalDate> days = new LinkedHashMap<>();
        LocalDate lastDay = firstDay.plusDays(HORIZON_DAYS);
        LocalDate day = firstDay;
        int left = capacity.applyAsInt(day);
        for (QueuedShipment next : inTurn(queue)) {
            while (left <= 0 && day.isBefore(lastDay)) {
                day = day.plusDays(1);
                left = capacity.applyAsInt(day);
            }
            days.put(next.shipment(), day);
            left--;
        }
        return new WarehousePlan(days);
    }

    public LocalDate dayOf(ShipmentNumber shipment) {
        return days.get(shipment);
    }

    private static List<QueuedShipment> inTurn(Collection<QueuedShipment> queue) {
        return queue.stream().sorted(QueuedShipment.TURN).toList();
    }
}
