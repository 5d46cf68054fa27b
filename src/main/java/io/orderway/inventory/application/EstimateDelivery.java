package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.DeliveryEstimates;
import io.orderway.inventory.DeliveryForecast;
import io.orderway.inventory.TransitTime;
import io.orderway.inventory.domain.Supply;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.OrderView;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foresees what would be promised, as {@link PromiseDelivery} would promise it. */
@Service
class EstimateDelivery implements DeliveryEstimates {

    private final FindSupply supply;
    private final ReservationTable reservations;
    private final DeliveryDates dates;
    private final HandlingTimes handling;
    private final TransitTime transit;
    private final WorkingCalendar calendar;

    EstimateDelivery(FindSupply supply, ReservationTable reservations, DeliveryDates dates, HandlingTimes handling, TransitTime transit,
            WorkingCalendar calendar) {
        this.supply = supply;
        this.reservations = reservations;
        this.dates = dates;
        this.handling = handling;
        this.transit = transit;
        this.calendar = calendar;
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate promise(OrderView order) {
        return forecast(order, held(order)).deliveredOn();
    }

    @Override
    @Transactional(readOnly = true)
    public DeliveryForecast forecast(OrderView order) {
        return forecast(order, List.of());
    }

    private DeliveryForecast forecast(OrderView order, List<Supply> held) {
        List<WantedLine> wanted = undelivered(order);
        return dates.of(order, wanted, wanted.isEmpty() ? Map.of() : supply.find(order, wanted, held), handling.workingDays(order.urgency()),
                transit.dispatch(order));
    }

    static List<WantedLine> undelivered(OrderView order) {
        return order.goods().stream().filter(line -> line.open() > 0).flatMap(line -> Sku.find(line.sku()).stream()
                .map(sku -> new WantedLine(line.lineNumber(), sku, line.open()))).toList();
    }

    /** What the order holds but would give back if it were as in this view. */
    private List<Supply> held(OrderView order) {
        return reservations.held(order.number()).stream().filter(held -> order.shipment(held.shipment()).isEmpty())
                .map(held -> new Supply(held.sku(), null, held.pieces(), calendar.today())).toList();
    }
}
