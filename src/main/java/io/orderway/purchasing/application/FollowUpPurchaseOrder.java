package io.orderway.purchasing.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderEvent;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.application.PurchaseTables.FollowUp;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks after purchase orders that the supplier has: whether he confirms them, and whether the goods come. */
@Service
public class FollowUpPurchaseOrder {

    private static final String BY_PURCHASING = "Decided by purchasing when the supplier was asked";

    private final PurchaseOrderTable table;
    private final PurchaseOrderHistory history;
    private final SupplierTable suppliers;
    private final SendPurchaseOrder sendPurchaseOrder;
    private final ConfirmPurchaseOrder confirmPurchaseOrder;
    private final EndPurchaseOrder endPurchaseOrder;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;

    FollowUpPurchaseOrder(PurchaseOrderTable table, PurchaseOrderHistory history, SupplierTable suppliers, SendPurchaseOrder sendPurchaseOrder,
            ConfirmPurchaseOrder confirmPurchaseOrder, EndPurchaseOrder endPurchaseOrder, WorkingCalendar calendar, ApplicationEventPublisher events) {
        this.table = table;
        this.history = history;
        this.suppliers = suppliers;
        this.sendPurchaseOrder = sendPurchaseOrder;
        this.confirmPurchaseOrder = confirmPurchaseOrder;
        this.endPurchaseOrder = endPurchaseOrder;
        this.calendar = calendar;
        this.events = events;
    }

    /** How the order stands, read anew. */
    @Transactional(readOnly = true)
    public FollowUp facts(PurchaseOrderNumber number) {
        PurchaseOrder order = table.find(number).orElseThrow();
        LocalDate today = calendar.today();
        int overdue = order.nextExpected().map(day -> calendar.workingDaysBetween(day, today)).orElse(0);
        return new FollowUp(order.state().isEnded(), order.state().isWithSupplier() && order.mailFailure() == null,
                order.state() == PurchaseOrderState.CONFIRMED, calendar.workingDaysBetween(order.quietSince(), today), overdue, order.reminders());
    }

    /** Asks the supplier by e-mail for his confirmation, or for goods that are late; one whom mail does not reach becomes a task instead. */
    @Transactional
    public void remind(PurchaseOrderNumber number) {
        PurchaseOrder order = table.lock(number).orElseThrow();
        if (!order.state().isWithSupplier()) {
            return;
        }
        table.leaveAlone(number, calendar.today(), order.reminders() + 1);
        Supplier supplier = suppliers.find(order.supplierNumber()).orElseThrow();
        if (supplier.email() == null) {
            table.notDelivered(number, "Supplier %s has no e-mail address.".formatted(supplier.number()));
            return;
        }
        history.record(number, "Supplier reminded", null);
        events.publishEvent(new PurchaseOrderEvent.Reminded(order, order.state() == PurchaseOrderState.CONFIRMED,
                Integer.toString(history.of(number).size())));
    }

    /** @return the sentence to show if this answer cannot be taken; empty if it can */
    @Transactional(readOnly = true)
    public Optional<String> objection(PurchaseOrderNumber number, SupplierAnswer answer, LocalDate day) {
        PurchaseOrder order = table.find(number).orElseThrow();
        boolean withSupplier = order.state().isWithSupplier();
        boolean needsDay = answer == SupplierAnswer.DATE || answer == SupplierAnswer.WAIT;
        if (answer == SupplierAnswer.MAIL && suppliers.find(order.supplierNumber()).map(Supplier::email).isEmpty()) {
            return Optional.of("Supplier %s has no e-mail address yet; please enter one on the sheet.".formatted(order.supplierNumber()));
        }
        if (needsDay && (day == null || day.isBefore(calendar.today()) || day.isAfter(calendar.today().plusYears(1)))) {
            return Optional.of("Please enter a day from today on, within a year.");
        }
        if (needsDay && !withSupplier) {
            return Optional.of("The supplier does not have this order yet: please say how he gets it.");
        }
        if (answer == SupplierAnswer.CLOSE && !order.isAnythingReceived()) {
            return Optional.of("Nothing has come yet: the order can be cancelled, not closed short.");
        }
        if (answer == SupplierAnswer.CANCEL && order.isAnythingReceived()) {
            return Optional.of("Goods have come: the order can be closed short, not cancelled.");
        }
        return Optional.empty();
    }

    /** Takes what purchasing has found out; mailing is a step of the process of its own. */
    @Transactional
    public void record(PurchaseOrderNumber number, SupplierAnswer answer, LocalDate day) {
        PurchaseOrder order = table.lock(number).orElseThrow();
        if (order.state().isEnded()) {
            return;
        }
        switch (answer) {
            case SENT -> sendPurchaseOrder.sentOtherwise(number);
            case DATE -> confirmPurchaseOrder.record(number, day, Map.of());
            case WAIT -> leaveAlone(order, day);
            case CLOSE -> endPurchaseOrder.recordClosed(number, BY_PURCHASING);
            case CANCEL -> endPurchaseOrder.recordCancelled(number, BY_PURCHASING);
            case MAIL -> throw new IllegalStateException("Mailing is a step of its own");
        }
    }

    private void leaveAlone(PurchaseOrder order, LocalDate day) {
        table.leaveAlone(order.number(), day, order.reminders());
        table.notDelivered(order.number(), null);
        history.record(order.number(), "Supplier left alone", "until " + day);
    }
}
