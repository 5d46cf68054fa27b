package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.inventory.DeliveryForecast.Part;
import io.orderway.inventory.SupplyOrigin;
import io.orderway.inventory.application.SupplyTable.LineOf;
import io.orderway.inventory.application.SupplyTable.Situation;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.inventory.domain.Supplies;
import io.orderway.inventory.domain.Supply;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.OrderView;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds from what goods come: from what is in the house, else from what suppliers are to deliver, else from what has to be bought. Whoever stands
 * before in the queue takes first, and two lines of one article share.
 */
@Component
class FindSupply {

    private final SupplyTable table;
    private final RankOrders ranks;
    private final CountedOn countedOn;
    private final Products products;
    private final WorkingCalendar calendar;

    FindSupply(SupplyTable table, RankOrders ranks, CountedOn countedOn, Products products, WorkingCalendar calendar) {
        this.table = table;
        this.ranks = ranks;
        this.countedOn = countedOn;
        this.products = products;
        this.calendar = calendar;
    }

    /**
     * @param parts  by line, the earliest first; without the lines whose article nobody knows
     * @param behind articles that are promised to others who stand behind
     */
    record Found(Map<Integer, List<Part>> parts, Set<Sku> behind) {
    }

    /** For an order that takes its place now. */
    Found find(QueuePlace place, List<WantedLine> wanted) {
        Situation situation = table.at(place, articles(wanted));
        return new Found(find(situation, wanted, List.of()), situation.behind());
    }

    /**
     * For an order that asks. Its place is found out only where that matters.
     *
     * @param wanted what of the order is not on a shipment
     * @param own    goods that it holds nevertheless
     * @return by line, the earliest first; without the lines whose article nobody knows
     */
    Map<Integer, List<Part>> find(OrderView order, List<WantedLine> wanted, Collection<Supply> own) {
        Situation last = table.behindEverybody(articles(wanted), order.number());
        return find(last.isContested(wanted) ? table.at(ranks.rank(order, wanted).place(), articles(wanted)) : last, wanted, own);
    }

    /** What somebody would get who has not ordered yet and would come last; by line, the earliest first. */
    Map<Integer, List<Part>> find(List<WantedLine> wanted) {
        return find(table.behindEverybody(articles(wanted), null), wanted, List.of());
    }

    private Map<Integer, List<Part>> find(Situation situation, List<WantedLine> wanted, Collection<Supply> own) {
        Supplies everybodys = new Supplies(countedOn.dated(situation.supplies()));
        situation.ahead().forEach(everybodys::take);
        Supplies his = new Supplies(Stream.concat(own.stream(), situation.own().stream()).toList());
        Map<WantedLine, List<Supply>> found = new LinkedHashMap<>();
        for (WantedLine line : wanted) {
            List<Supply> taken = new ArrayList<>(his.take(line.sku(), line.pieces()));
            taken.addAll(everybodys.take(line.sku(), line.pieces() - pieces(taken)));
            found.put(line, taken);
        }
        return parts(found, situation.restocked());
    }

    private static Set<Sku> articles(List<WantedLine> wanted) {
        return wanted.stream().map(WantedLine::sku).collect(Collectors.toSet());
    }

    private Map<Integer, List<Part>> parts(Map<WantedLine, List<Supply>> found, Map<LineOf, LocalDate> restocked) {
        Set<Sku> lacking = found.entrySet().stream().filter(line -> pieces(line.getValue()) < line.getKey().pieces())
                .map(line -> line.getKey().sku()).collect(Collectors.toSet());
        Map<Sku, Product> known = lacking.isEmpty() ? Map.of() : products.findAll(lacking);
        Map<Integer, List<Part>> parts = new TreeMap<>();
        found.forEach((line, supplies) -> {
            List<Part> all = supplies.stream().map(FindSupply::part).collect(Collectors.toCollection(ArrayList::new));
            int bought = line.pieces() - pieces(supplies);
            Optional<Product> product = Optional.ofNullable(known.get(line.sku()));
            product.filter(article -> bought > 0).ifPresent(article -> all.add(new Part(bought, SupplyOrigin.LEAD_TIME, null,
                    restockedOn(article, restocked.get(new LineOf(line.lineNumber(), line.sku()))))));
            if (bought == 0 || product.isPresent()) {
                all.sort(Comparator.comparing(Part::inHouseOn));
                parts.put(line.lineNumber(), all);
            }
        });
        return parts;
    }

    /** What was to be bought when the promise was made is not bought later because somebody looks again. */
    private LocalDate restockedOn(Product article, LocalDate before) {
        LocalDate today = calendar.today();
        return before != null && !before.isBefore(today) ? before : today.plusDays(article.replenishment().leadTimeDays());
    }

    private static Part part(Supply supply) {
        return new Part(supply.pieces(), supply.purchaseOrder() == null ? SupplyOrigin.STOCK : SupplyOrigin.PURCHASE_ORDER,
                supply.purchaseOrder(), supply.inHouseOn());
    }

    private static int pieces(List<Supply> supplies) {
        return supplies.stream().mapToInt(Supply::pieces).sum();
    }
}
