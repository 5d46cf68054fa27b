package io.orderway.assembly.application;

import io.orderway.assembly.WorkOrder;
import io.orderway.catalog.BillsOfMaterials;
import io.orderway.order.Channel;
import io.orderway.order.DeliveryWish;
import io.orderway.order.LineKind;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderIntake;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderPurpose;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders an article to be made: an order of its components, which are reserved together or not at all. */
@Service
public class PlaceWorkOrder {

    private static final Party MAKER = new Party("Warehouse", null, null, null, null, null, null);

    private final BillsOfMaterials bills;
    private final OrderIntake orders;
    private final WorkOrderTable table;
    private final Timeline timeline;

    PlaceWorkOrder(BillsOfMaterials bills, OrderIntake orders, WorkOrderTable table, Timeline timeline) {
        this.bills = bills;
        this.orders = orders;
        this.table = table;
        this.timeline = timeline;
    }

    /** @param repeated true if it had been ordered before under the same reference */
    public record Placed(OrderNumber number, boolean repeated) {
    }

    /**
     * @param reference chosen by whoever asks; the same one never makes a second order
     * @throws IllegalArgumentException with a sentence, if the house does not make the article or not so many at once
     * @throws ConflictException        if the reference was used for something else
     */
    @Transactional
    public Placed place(String reference, Sku sku, int pieces) {
        SortedMap<Sku, Integer> components = bills.of(sku);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("The house does not make %s: it has no bill of materials.".formatted(sku));
        }
        if (components.values().stream().anyMatch(each -> (long) each * pieces > Quantity.MAX)) {
            throw new IllegalArgumentException("For %,d pieces of %s more than %,d pieces of a component are needed."
                    .formatted(pieces, sku, Quantity.MAX));
        }
        if (!table.take(reference, sku, pieces)) {
            return repeated(table.ofReference(reference), sku, pieces);
        }
        OrderNumber number = orders.place(draft(reference, components, pieces));
        table.belongsTo(reference, number);
        timeline.record(number, "WORK_ORDERED", "%,d pieces of %s are to be made".formatted(pieces, sku));
        return new Placed(number, false);
    }

    private static Placed repeated(WorkOrder before, Sku sku, int pieces) {
        if (!before.sku().equals(sku) || before.pieces() != pieces) {
            throw new ConflictException("The reference was used before for order %s: %,d pieces of %s.".formatted(before.number(), before.pieces(),
                    before.sku()));
        }
        return new Placed(before.number(), true);
    }

    private static OrderDraft draft(String reference, SortedMap<Sku, Integer> components, int pieces) {
        List<OrderDraft.Line> lines = components.entrySet().stream()
                .map(component -> new OrderDraft.Line(LineKind.GOODS, component.getKey().value(), null, component.getValue() * pieces, null)).toList();
        return new OrderDraft(Channel.HOUSE, "WORK-" + reference, null, null, true, null, null, DeliveryWish.COMPLETE, false,
                ShippingMethod.COLLECTION, null, Map.of(PartyRole.ORDERING, MAKER), lines, null, false, OrderPurpose.of(OrderKind.WORK));
    }
}
