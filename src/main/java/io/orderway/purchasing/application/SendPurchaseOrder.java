package io.orderway.purchasing.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.document.Documents;
import io.orderway.document.IssuedDocument;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderEvent;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.SupplierMail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a purchase order to its supplier. */
@Service
public class SendPurchaseOrder implements SupplierMail {

    private final PurchaseOrderTable table;
    private final PurchaseOrderHistory history;
    private final SupplierTable suppliers;
    private final Documents documents;
    private final ExpectGoods expectGoods;
    private final WorkingCalendar calendar;
    private final PurchaseOrderProcess process;
    private final ApplicationEventPublisher events;

    SendPurchaseOrder(PurchaseOrderTable table, PurchaseOrderHistory history, SupplierTable suppliers, Documents documents, ExpectGoods expectGoods,
            WorkingCalendar calendar, PurchaseOrderProcess process, ApplicationEventPublisher events) {
        this.table = table;
        this.history = history;
        this.suppliers = suppliers;
        this.documents = documents;
        this.expectGoods = expectGoods;
        this.calendar = calendar;
        this.process = process;
        this.events = events;
    }

    /** Issues the paper and mails it; for a supplier without an e-mail address the order stays unsent, with the reason. */
    @Transactional
    public void send(PurchaseOrderNumber number) {
        PurchaseOrder order = table.lock(number).orElseThrow();
        if (order.state().isEnded()) {
            return;
        }
        Supplier supplier = suppliers.find(order.supplierNumber()).orElseThrow();
        IssuedDocument paper = documents.register(number.value(), PurchasePaper.KIND, number.value(), PurchasePaper.KIND, PurchasePaper.of(order, supplier));
        if (supplier.email() == null) {
            table.notDelivered(number, "Supplier %s has no e-mail address.".formatted(supplier.number()));
            return;
        }
        history.record(number, "Sent by e-mail", null);
        onItsWay(order);
        events.publishEvent(new PurchaseOrderEvent.Sent(order, paper.id(), Integer.toString(history.of(number).size())));
    }

    /** Somebody has brought it to the supplier in another way. */
    @Transactional
    public void sentOtherwise(PurchaseOrderNumber number) {
        PurchaseOrder order = table.lock(number).orElseThrow();
        history.record(number, "Sent otherwise", null);
        onItsWay(order);
    }

    private void onItsWay(PurchaseOrder order) {
        boolean confirmed = order.state() == PurchaseOrderState.CONFIRMED;
        table.sent(order.number(), calendar.today());
        if (confirmed) {
            table.change(order.number(), PurchaseOrderState.CONFIRMED);
        }
        expectGoods.tell(table.find(order.number()).orElseThrow());
    }

    @Override
    @Transactional
    public void undelivered(PurchaseOrderNumber number, String reason) {
        if (table.lock(number).filter(order -> !order.state().isEnded()).isPresent()) {
            table.notDelivered(number, reason);
            history.record(number, "E-mail did not reach the supplier", reason);
            process.moved(number);
        }
    }
}
