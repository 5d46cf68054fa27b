package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.DeliveryForecast;
import io.orderway.inventory.DeliveryForecast.Line;
import io.orderway.inventory.DeliveryForecast.Part;
import io.orderway.inventory.Dispatch;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Works out when a customer has goods that are in the house on some day: begun that day, or the next working day if it is today and the cut-off
 * has passed; then the time that the house needs and the time under way. A date that the customer wishes later holds.
 */
@Component
class DeliveryDates {

    private final WorkingCalendar calendar;

    DeliveryDates(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param handlingDays working days from goods on the shelf to goods handed over, 0 or more
     * @param supply       by line, from what they come; lines that are not named are left out
     */
    DeliveryForecast of(OrderView order, List<WantedLine> wanted, Map<Integer, List<Part>> supply, int handlingDays, Dispatch dispatch) {
        List<Line> lines = wanted.stream().filter(line -> supply.containsKey(line.lineNumber()))
                .map(line -> line(line, supply.get(line.lineNumber()), handlingDays, dispatch)).toList();
        LocalDate possible = lines.stream().map(Line::deliveredOn).max(Comparator.naturalOrder())
                .orElseGet(() -> delivered(leaves(calendar.today(), handlingDays, dispatch), dispatch));
        // Nothing is delivered on a Sunday, even if that is what the customer wishes.
        LocalDate wished = order.requestedDate() == null ? possible : calendar.plusWorkingDays(order.requestedDate(), 0);
        LocalDate all = later(wished, possible);
        boolean together = order.deliveryWish() == DeliveryWish.COMPLETE;
        return new DeliveryForecast(all, wished.isAfter(possible), lines.stream()
                .map(line -> at(line, together ? all : order.requestedDate() == null ? line.deliveredOn() : later(line.deliveredOn(), wished))).toList());
    }

    Line line(WantedLine wanted, List<Part> parts, int handlingDays, Dispatch dispatch) {
        LocalDate leaves = leaves(parts.get(parts.size() - 1).inHouseOn(), handlingDays, dispatch);
        return new Line(wanted.lineNumber(), wanted.sku(), wanted.pieces(), parts, leaves, delivered(leaves, dispatch));
    }

    private LocalDate leaves(LocalDate inHouseOn, int handlingDays, Dispatch dispatch) {
        return calendar.plusWorkingDays(later(calendar.plusWorkingDays(inHouseOn, 0), workBegins(dispatch)), handlingDays + dispatch.packingDays());
    }

    /** When work on what is there now begins. */
    private LocalDate workBegins(Dispatch dispatch) {
        LocalDate today = calendar.today();
        boolean tooLate = calendar.isWorkingDay(today) && !calendar.now().toLocalTime().isBefore(dispatch.cutOff());
        return calendar.plusWorkingDays(today, tooLate ? 1 : 0);
    }

    private LocalDate delivered(LocalDate leaves, Dispatch dispatch) {
        return calendar.plusWorkingDays(leaves, dispatch.transitDays());
    }

    private static Line at(Line line, LocalDate day) {
        return new Line(line.lineNumber(), line.sku(), line.pieces(), line.parts(), line.leavesOn(), day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
