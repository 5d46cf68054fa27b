package io.orderway.hold.application;

import io.orderway.hold.Hold;
import io.orderway.hold.HoldRequest;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import io.orderway.hold.Holds.Lifting.Lifted;
import io.orderway.hold.Holds.Placement;
import io.orderway.identity.CurrentUser;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person places or lifts a hold, within the rights that the table gives his department. */
@Service
@Transactional
public class HoldByPerson {

    private final Holds holds;
    private final HoldTable table;
    private final HoldPolicies policies;
    private final CurrentUser user;

    HoldByPerson(Holds holds, HoldTable table, HoldPolicies policies, CurrentUser user) {
        this.holds = holds;
        this.table = table;
        this.policies = policies;
        this.user = user;
    }

    /**
     * @param lineNumber null for the whole order
     * @throws ConflictException        if it is held so already, or nothing more happens to it
     * @throws NotFoundException        if there is no such order or line
     * @throws IllegalArgumentException if type or reason is missing or too long; the message is a sentence
     */
    public Hold place(OrderNumber order, Integer lineNumber, HoldType type, String reason) {
        HoldRequest request = HoldRequest.byPerson(order, lineNumber, type, reason);
        user.require(policies.of(type).placedBy().toArray(String[]::new));
        Placement placement = holds.place(request);
        if (placement instanceof Placement.Placed placed) {
            return placed.hold();
        }
        throw new ConflictException(placement instanceof Placement.AlreadyOnHold already
                ? "Order %s has %s already, from %s.".formatted(order, already.hold().named(), already.hold().placedBy())
                : "Order %s has ended; nothing is left to hold.".formatted(order));
    }

    /**
     * @throws NotFoundException        if the order has no such hold
     * @throws ConflictException        if it was lifted before, or another process decides on it
     * @throws IllegalArgumentException if the reason is missing or too long; the message is a sentence
     */
    public Hold lift(OrderNumber order, long holdId, String reason) {
        Hold hold = table.find(holdId).filter(known -> known.order().equals(order))
                .orElseThrow(() -> new NotFoundException("Order %s has no such hold.".formatted(order)));
        user.require(policies.of(hold.type()).releasedBy().toArray(String[]::new));
        if (reason == null || reason.isBlank() || reason.length() > HoldRequest.LONGEST_REASON) {
            throw new IllegalArgumentException("Please say in at most %d characters why the hold is lifted.".formatted(HoldRequest.LONGEST_REASON));
        }
        if (hold.isOpen() && hold.decidedOn()) {
            throw new ConflictException(hold.settledBy());
        }
        if (holds.lift(holdId, reason.strip()) instanceof Lifted lifted) {
            return lifted.hold();
        }
        throw new ConflictException("Somebody else has lifted this hold just now.");
    }
}
