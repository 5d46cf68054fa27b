package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderEvent;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.Suppliers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to suppliers about purchase orders; one without an e-mail address is purchasing's to reach. */
@Component
class SupplierMessages {

    private final Outbox outbox;
    private final Suppliers suppliers;

    SupplierMessages(Outbox outbox, Suppliers suppliers) {
        this.outbox = outbox;
        this.suppliers = suppliers;
    }

    @EventListener
    void on(PurchaseOrderEvent.Sent event) {
        tell(event.order(), MessageStep.PURCHASE_ORDER, event.occasion(), event.paper(), false);
    }

    @EventListener
    void on(PurchaseOrderEvent.Reminded event) {
        tell(event.order(), MessageStep.PURCHASE_ORDER_REMINDER, event.occasion(), null, event.overdue());
    }

    @EventListener
    void on(PurchaseOrderEvent.Cancelled event) {
        tell(event.order(), MessageStep.PURCHASE_ORDER_CANCELLED, "1", null, false);
    }

    private void tell(PurchaseOrder order, MessageStep step, String occasion, UUID paper, boolean overdue) {
        Supplier supplier = suppliers.find(order.supplierNumber()).orElseThrow();
        CustomerFormat format = CustomerFormat.of(supplier.address().country());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("greeting", "Dear %s,".formatted(supplier.name()));
        data.put("orderNumber", order.number().value());
        data.put("value", format.total(order.value()));
        data.put("expectedOn", order.nextExpected().map(format::date).orElse(null));
        data.put("overdue", overdue);
        data.put("lines", order.lines().stream().map(line -> Map.of("sku", line.sku().value(), "description", line.description(), "quantity",
                format.number(overdue ? line.open() : line.pieces()))).toList());
        outbox.add(new MessageDraft(order.number().value(), step, occasion, supplier.email(), FrozenText.of(data), false, null, paper));
    }
}
