package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.order.OrderView;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Works out when a customer can have his goods: those that are there, after the time that the house needs and the time under way; those that are
 * short, once they can have been bought again. A date that the customer wishes later holds.
 */
@Component
class PossibleDates {

    private final Products products;
    private final WorkingCalendar calendar;

    PossibleDates(Products products, WorkingCalendar calendar) {
        this.products = products;
        this.calendar = calendar;
    }

    /** @param wishedLater true if the customer wishes a later day than would be possible */
    record Possible(LocalDate date, boolean wishedLater) {
    }

    /**
     * @param missing      articles that are short
     * @param handlingDays working days from goods on the shelf to goods handed over, 0 or more
     */
    Possible of(OrderView order, List<Sku> missing, int handlingDays, int transitDays) {
        LocalDate possible = calendar.plusWorkingDays(calendar.today().plusDays(leadTime(missing)), handlingDays + transitDays);
        // Nothing is delivered on a Sunday, even if that is what the customer wishes.
        LocalDate wished = order.requestedDate() == null ? possible : calendar.plusWorkingDays(order.requestedDate(), 0);
        boolean wishedLater = wished.isAfter(possible);
        return new Possible(wishedLater ? wished : possible, wishedLater);
    }

    private int leadTime(List<Sku> missing) {
        if (missing.isEmpty()) {
            return 0;
        }
        return products.findAll(missing).values().stream().map(Product::replenishment).mapToInt(r -> r.leadTimeDays()).max().orElse(0);
    }
}
