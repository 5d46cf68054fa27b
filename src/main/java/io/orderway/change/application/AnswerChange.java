package io.orderway.change.application;

import io.orderway.change.Changes;
import io.orderway.change.ChangeRequest;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.ChangeState;
import io.orderway.identity.CurrentUser;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the answer to an offered change, whichever way it comes; the first one counts. */
@Service
@Transactional
public class AnswerChange implements Changes {

    private static final String CUSTOMER = "Customer";
    private static final Set<ChangeState> CONFIRMED = EnumSet.of(ChangeState.CONFIRMED, ChangeState.BEING_UNDONE, ChangeState.MADE, ChangeState.CHANGED);

    private final AskForChange ask;
    private final ChangeTable table;
    private final ChangeProcess process;
    private final OrderReader orders;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    AnswerChange(AskForChange ask, ChangeTable table, ChangeProcess process, OrderReader orders, Timeline timeline, CurrentUser user, Clock clock) {
        this.ask = ask;
        this.table = table;
        this.process = process;
        this.orders = orders;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Asked ask(ChangeRequest request) {
        return ask.ask(request);
    }

    @Override
    public OrderChange answer(OrderNumber number, String changeNumber, boolean confirmed) {
        orders.lock(number);
        OrderChange change = table.find(changeNumber).filter(known -> known.order().equals(number))
                .orElseThrow(() -> new NotFoundException("Order %s has no change %s.".formatted(number, changeNumber)));
        if (confirmed ? CONFIRMED.contains(change.state()) : change.state() == ChangeState.DECLINED) {
            return change;
        }
        requireOpen(change);
        keep(change, confirmed);
        process.goOn(change);
        return table.get(changeNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrderChange> of(OrderNumber order) {
        return table.of(order);
    }

    /**
     * What was answered, once somebody has or the time has passed.
     *
     * @param entered what a clerk entered in a task; counts only if nobody has answered otherwise
     * @return true if the change is to be made
     */
    public boolean settle(String changeNumber, Optional<Boolean> entered) {
        orders.lock(table.get(changeNumber).order());
        OrderChange change = table.get(changeNumber);
        if (change.state() == ChangeState.OFFERED && entered.isPresent()) {
            keep(change, entered.get());
        } else if (change.state() == ChangeState.OFFERED) {
            table.become(change, ChangeState.EXPIRED);
            timeline.record(change.order(), "CHANGE_EXPIRED", "Nobody confirmed change %s in time; the order stays as it is".formatted(changeNumber));
        }
        return table.get(changeNumber).state() == ChangeState.CONFIRMED;
    }

    private void requireOpen(OrderChange change) {
        if (change.state() == ChangeState.OFFERED && clock.instant().isBefore(change.validUntil())) {
            return;
        }
        throw new ConflictException(switch (change.state()) {
            case OFFERED, EXPIRED -> "Change %s was not confirmed in time; the order stays as it is. Please ask for it anew.".formatted(change.number());
            case DECLINED -> "Change %s was declined before; the order stays as it is.".formatted(change.number());
            case NOT_POSSIBLE -> "Change %s is not possible any more.".formatted(change.number());
            default -> "Change %s was confirmed before and is being made.".formatted(change.number());
        });
    }

    private void keep(OrderChange change, boolean confirmed) {
        table.become(change, confirmed ? ChangeState.CONFIRMED : ChangeState.DECLINED);
        timeline.record(change.order(), confirmed ? "CHANGE_CONFIRMED" : "CHANGE_DECLINED", change.number(), user.find().orElse(CUSTOMER));
    }
}
