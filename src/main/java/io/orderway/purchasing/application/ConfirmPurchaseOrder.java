package io.orderway.purchasing.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a supplier's word on when goods come; it moves what is expected, and with it what customers are promised. */
@Service
public class ConfirmPurchaseOrder {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int FURTHEST_YEARS = 2;

    private final PurchaseOrderTable table;
    private final PurchaseOrderHistory history;
    private final ExpectGoods expectGoods;
    private final WorkingCalendar calendar;
    private final PurchaseOrderProcess process;

    ConfirmPurchaseOrder(PurchaseOrderTable table, PurchaseOrderHistory history, ExpectGoods expectGoods, WorkingCalendar calendar,
            PurchaseOrderProcess process) {
        this.table = table;
        this.history = history;
        this.expectGoods = expectGoods;
        this.calendar = calendar;
        this.process = process;
    }

    /**
     * @param day   on which the goods are in the house; today or later
     * @param lines days of lines that come on another one, by line
     * @throws IllegalArgumentException with a sentence if a day is past or too far away, or a line is not there
     * @throws NotFoundException        if there is no such order
     * @throws ConflictException        if the supplier does not have it, or nothing of it is waited for any more
     */
    @Transactional
    public void confirm(PurchaseOrderNumber number, LocalDate day, Map<Integer, LocalDate> lines) {
        record(number, day, lines);
        process.moved(number);
    }

    /** As above, for the process itself. */
    @Transactional
    public void record(PurchaseOrderNumber number, LocalDate day, Map<Integer, LocalDate> lines) {
        check(day);
        lines.values().forEach(this::check);
        PurchaseOrder order = table.lock(number).orElseThrow(() -> new NotFoundException("There is no purchase order %s.".formatted(number)));
        if (!order.state().isWithSupplier()) {
            throw new ConflictException("Purchase order %s cannot be confirmed: %s.".formatted(number, order.state().title().toLowerCase(Locale.ROOT)));
        }
        lines.keySet().stream().filter(line -> line < 1 || line > order.lines().size()).findFirst().ifPresent(line -> {
            throw new IllegalArgumentException("Purchase order %s has no line %d.".formatted(number, line));
        });
        order.lines().stream().filter(line -> line.open() > 0).forEach(line -> table.expect(number, line.line(), lines.getOrDefault(line.line(), day)));
        table.change(number, PurchaseOrderState.CONFIRMED);
        table.leaveAlone(number, calendar.today(), 0);
        table.notDelivered(number, null);
        history.record(number, "Confirmed by the supplier", "Expected on " + DAY.format(day));
        expectGoods.tell(table.find(number).orElseThrow());
    }

    private void check(LocalDate day) {
        if (day == null || day.isBefore(calendar.today())) {
            throw new IllegalArgumentException("Goods cannot be expected on a day that is past.");
        }
        if (day.isAfter(calendar.today().plusYears(FURTHEST_YEARS))) {
            throw new IllegalArgumentException("Goods cannot be expected on %s: that is more than %d years away.".formatted(DAY.format(day), FURTHEST_YEARS));
        }
    }
}
