package io.orderway.inventory.application;

import io.orderway.catalog.Product;
import io.orderway.catalog.ProductStatus;
import io.orderway.catalog.Products;
import io.orderway.inventory.Availability;
import io.orderway.inventory.DeliveryForecast.Line;
import io.orderway.inventory.DeliveryForecast.Part;
import io.orderway.inventory.Dispatch;
import io.orderway.inventory.TransitTime;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.Urgency;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers as if somebody ordered now, behind all who wait already. */
@Service
class AskAvailability implements Availability {

    private static final Urgency URGENCY = Urgency.STANDARD;

    private final Products products;
    private final FindSupply supply;
    private final DeliveryDates dates;
    private final HandlingTimes handling;
    private final TransitTime transit;

    AskAvailability(Products products, FindSupply supply, DeliveryDates dates, HandlingTimes handling, TransitTime transit) {
        this.products = products;
        this.supply = supply;
        this.dates = dates;
        this.handling = handling;
        this.transit = transit;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer ask(List<Wanted> wanted, String country) {
        Map<Sku, Integer> pieces = wanted.stream().collect(Collectors.toMap(Wanted::sku, Wanted::pieces, Integer::sum, LinkedHashMap::new));
        Map<Sku, Product> known = products.findAll(pieces.keySet());
        for (Sku sku : pieces.keySet()) {
            Product product = known.get(sku);
            if (product == null) {
                return new Answer.Unknown("There is no article %s.".formatted(sku));
            }
            if (!product.isOrderable()) {
                return new Answer.NotSold("Article %s is not sold %s.".formatted(sku,
                        product.status() == ProductStatus.DISCONTINUED ? "any more" : "at present"));
            }
        }
        List<Line> lines = lines(numbered(wanted), handling.workingDays(URGENCY), transit.dispatch(country, pieces, URGENCY));
        return new Answer.Available(lines, lines.stream().map(Line::deliveredOn).max(Comparator.naturalOrder()).orElseThrow());
    }

    private List<Line> lines(List<WantedLine> wanted, int handlingDays, Dispatch dispatch) {
        Map<Integer, List<Part>> parts = supply.find(wanted);
        return wanted.stream().map(line -> dates.line(line, parts.get(line.lineNumber()), handlingDays, dispatch)).toList();
    }

    private static List<WantedLine> numbered(List<Wanted> wanted) {
        List<WantedLine> lines = new ArrayList<>();
        wanted.forEach(article -> lines.add(new WantedLine(lines.size() + 1, article.sku(), article.pieces())));
        return lines;
    }
}
