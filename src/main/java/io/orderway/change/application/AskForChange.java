package io.orderway.change.application;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.Cancellations;
import io.orderway.change.ChangeAction;
import io.orderway.change.ChangeRequest;
import io.orderway.change.ChangeStage;
import io.orderway.change.ChangeWay;
import io.orderway.change.Changes.Asked;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.AskedBy;
import io.orderway.change.application.WorkOutOffer.WorkedOut;
import io.orderway.identity.CurrentUser;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a wish to change an order, one at a time for each, and works out what it means. */
@Service
class AskForChange {

    private static final String CUSTOMER = "Customer";

    private final OrderReader orders;
    private final ChangeTable table;
    private final CheckActions check;
    private final WorkOutOffer workOut;
    private final Cancellations cancellations;
    private final ChangeProcess process;
    private final Timeline timeline;
    private final CurrentUser user;

    AskForChange(OrderReader orders, ChangeTable table, CheckActions check, WorkOutOffer workOut, Cancellations cancellations, ChangeProcess process,
            Timeline timeline, CurrentUser user) {
        this.orders = orders;
        this.table = table;
        this.check = check;
        this.workOut = workOut;
        this.cancellations = cancellations;
        this.process = process;
        this.timeline = timeline;
        this.user = user;
    }

    @Transactional
    public Asked ask(ChangeRequest request) {
        OrderView order = orders.lock(request.order());
        String actor = user.find().orElse(CUSTOMER);
        Optional<OrderChange> before = Optional.ofNullable(request.idempotencyKey()).flatMap(key -> table.find(order.number(), actor, key));
        if (before.isPresent()) {
            return repeated(before.get(), request.actions());
        }
        requireFree(order);
        List<ChangeAction> actions = check.checked(order, request.actions());
        WorkedOut workedOut = workOut.offer(order, actions);
        if (workedOut.offer().way() == ChangeWay.NOT_ANY_MORE) {
            throw tooLate(order, workedOut.offer().stage());
        }
        OrderChange change = table.insert(request, actor, actions, workedOut.offer(), workedOut.validUntil()).orElseThrow(() -> busy(order));
        timeline.record(order.number(), "CHANGE_ASKED", change.words(), request.askedBy() == AskedBy.CUSTOMER ? CUSTOMER : actor);
        process.start(change, order.urgency().priority());
        return new Asked(table.get(change.number()), false);
    }

    private Asked repeated(OrderChange before, List<ChangeAction> asked) {
        if (!table.says(before, asked)) {
            throw new ConflictException("This Idempotency-Key was used before for another change.");
        }
        return new Asked(before, true);
    }

    private void requireFree(OrderView order) {
        ChangeStage stage = workOut.stage(order);
        if (stage == ChangeStage.ENDED || stage == ChangeStage.LEFT) {
            throw tooLate(order, stage);
        }
        if (table.underWay(order.number()).isPresent()) {
            throw busy(order);
        }
        if (cancellations.of(order.number()).stream().anyMatch(Cancellation::isUnderWay)) {
            throw new ConflictException("A cancellation of order %s is under way. Please wait until it is settled.".formatted(order.number()));
        }
    }

    private static ConflictException busy(OrderView order) {
        return new ConflictException("Another change of order %s waits to be settled. Please wait until it is.".formatted(order.number()));
    }

    private static ConflictException tooLate(OrderView order, ChangeStage stage) {
        return new ConflictException(stage == ChangeStage.ENDED
                ? "Order %s has ended; it cannot be changed any more. Please place a new order.".formatted(order.number())
                : "The goods of order %s have left the house; it cannot be changed any more. They can be sent back, and others ordered anew."
                        .formatted(order.number()));
    }
}
