package io.orderway.inventory.application;

import io.orderway.inventory.DeliveryEstimates;
import io.orderway.inventory.StockLevel;
import io.orderway.inventory.TransitTime;
import io.orderway.order.OrderView;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foresees the day that would be promised, as {@link PromiseDelivery} would promise it. */
@Service
class EstimateDelivery implements DeliveryEstimates {

    private final StockTable stock;
    private final ReservationTable reservations;
    private final PossibleDates dates;
    private final HandlingTimes handling;
    private final TransitTime transit;

    EstimateDelivery(StockTable stock, ReservationTable reservations, PossibleDates dates, HandlingTimes handling, TransitTime transit) {
        this.stock = stock;
        this.reservations = reservations;
        this.dates = dates;
        this.handling = handling;
        this.transit = transit;
    }

    @Override
    @Transactional
    public LocalDate promise(OrderView order) {
        return dates.of(order, missing(order), handling.workingDays(order.urgency()), transit.workingDays(order)).date();
    }

    private List<Sku> missing(OrderView order) {
        Map<Sku, Integer> wanted = order.goods().stream().filter(line -> line.open() > 0)
                .collect(Collectors.toMap(line -> Sku.of(line.sku()), OrderView.Line::open, Integer::sum, TreeMap::new));
        Map<Sku, Integer> there = stock.read(wanted.keySet()).values().stream()
                .collect(Collectors.toMap(StockLevel::sku, StockLevel::available, Integer::sum, TreeMap::new));
        reservations.held(order.number()).stream().filter(held -> order.shipment(held.shipment()).isEmpty())
                .forEach(held -> there.merge(held.sku(), held.pieces(), Integer::sum));
        return wanted.entrySet().stream().filter(article -> article.getValue() > there.getOrDefault(article.getKey(), 0)).map(Map.Entry::getKey)
                .toList();
    }
}
