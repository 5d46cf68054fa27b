package io.orderway.returns.application;

import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.returns.ReturnState;
import io.orderway.returns.Returns;
import io.orderway.shared.OrderNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was given back, and what still may be. */
@Service
@Transactional(readOnly = true)
class StoredReturns implements Returns {

    private static final Set<ShipmentState> WITH_CUSTOMER = EnumSet.of(ShipmentState.HANDED_OVER, ShipmentState.DELIVERED, ShipmentState.CONFIRMED,
            ShipmentState.CALLED_BACK);

    private final ReturnTable table;

    StoredReturns(ReturnTable table) {
        this.table = table;
    }

    @Override
    public List<Return> of(OrderNumber number) {
        return table.of(number).stream().map(ReturnTable.Row::goods).toList();
    }

    @Override
    public List<Return> of(OrderView order) {
        return order.shipments().stream().anyMatch(shipment -> shipment.state().hasLeft()) ? of(order.number()) : List.of();
    }

    @Override
    public Map<Integer, Integer> returnable(OrderView order) {
        Map<Integer, Integer> left = order.shipments().stream().filter(shipment -> WITH_CUSTOMER.contains(shipment.state()))
                .flatMap(shipment -> shipment.lines().stream())
                .collect(Collectors.toMap(OrderView.ShipmentLine::lineNumber, OrderView.ShipmentLine::quantity, Integer::sum, TreeMap::new));
        of(order).stream().filter(goods -> !goods.state().freesPieces())
                .forEach(goods -> goods.lines().forEach(line -> left.merge(line.lineNumber(), -taken(goods, line), Integer::sum)));
        left.values().removeIf(pieces -> pieces <= 0);
        return left;
    }

    /** What did not come may still be given back. */
    private static int taken(Return goods, Line line) {
        return goods.state() == ReturnState.SETTLED && line.received() != null ? line.received() : line.pieces();
    }
}
