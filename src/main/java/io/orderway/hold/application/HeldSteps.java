package io.orderway.hold.application;

import io.orderway.hold.Hold;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.OrderView.ShipmentLine;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says to a person why a step of a held order cannot be done now, and who can change that. */
@Service
public class HeldSteps {

    private final HoldTable table;
    private final HoldPolicies policies;
    private final OrderReader orders;

    HeldSteps(HoldTable table, HoldPolicies policies, OrderReader orders) {
        this.table = table;
        this.policies = policies;
        this.orders = orders;
    }

    /**
     * @param shipment null where the step concerns the whole order: holds on single lines do not stop it then
     * @return a sentence; empty if nothing holds the step
     */
    @Transactional(readOnly = true)
    public Optional<String> objection(OrderNumber order, ShipmentNumber shipment) {
        List<Hold> open = table.open(order);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> lines = shipment == null ? Set.of() : linesOf(shipment);
        List<Hold> holding = open.stream().filter(hold -> hold.lineNumber() == null || lines.contains(hold.lineNumber())).toList();
        return holding.isEmpty() ? Optional.empty() : Optional.of("Order %s has %s. This task waits until it is lifted.".formatted(order,
                holding.stream().map(hold -> "%s, which %s can lift".formatted(hold.named(), policies.of(hold.type()).whoReleases()))
                        .collect(Collectors.joining("; and "))));
    }

    private Set<Integer> linesOf(ShipmentNumber shipment) {
        return orders.get(shipment.orderNumber()).shipment(shipment).map(OrderView.Shipment::lines).orElse(List.of()).stream()
                .map(ShipmentLine::lineNumber).collect(Collectors.toSet());
    }
}
