package io.orderway.verification.application;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.VerificationEvent;
import io.orderway.verification.application.EqualOrderTable.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides which orders of a group go on; each order's own process then ends or continues it. */
@Service
public class ResolveDuplicates {

    private final EqualOrderTable table;
    private final OrderReader orders;
    private final CurrentUser currentUser;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ResolveDuplicates(EqualOrderTable table, OrderReader orders, CurrentUser currentUser, Timeline timeline, ApplicationEventPublisher events) {
        this.table = table;
        this.orders = orders;
        this.currentUser = currentUser;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * A clerk marks whether the order shall go on; the decision is taken in the task.
     *
     * @throws ConflictException if the order is in no open group
     */
    @Transactional
    public void mark(OrderNumber number, boolean survives) {
        currentUser.require(Groups.ORDER_DESK, Groups.SALES, Groups.MANAGERS);
        Member member = table.membership(number).filter(candidate -> candidate.frozen() && table.lockOpen(candidate.groupId()))
                .orElseThrow(() -> new ConflictException("Order %s is not among equal orders that wait for a decision.".formatted(number)));
        table.mark(member.groupId(), number, survives);
    }

    /** @return why it cannot be decided so, in a sentence; empty if it can */
    @Transactional(readOnly = true)
    public Optional<String> objection(long groupId, DuplicateDecision decision) {
        List<Member> members = undecided(groupId);
        if (decision != DuplicateDecision.AS_MARKED) {
            return Optional.empty();
        }
        Optional<Member> unmarked = members.stream().filter(member -> member.frozen() && member.survives() == null).findFirst();
        if (unmarked.isPresent()) {
            return Optional.of("Order %s is not marked yet: say on the order sheet whether it goes on.".formatted(unmarked.get().number()));
        }
        boolean oneGoesOn = members.stream().anyMatch(member -> !member.frozen() || Boolean.TRUE.equals(member.survives()));
        return oneGoesOn ? Optional.empty() : Optional.of("At least one of the orders has to go on.");
    }

    /** Closes the group; what joined it meanwhile is decided on as well. A second time changes nothing. */
    @Transactional
    public void close(long groupId, DuplicateDecision decision) {
        if (!table.lockOpen(groupId)) {
            return;
        }
        List<Member> members = undecided(groupId);
        List<Member> frozen = members.stream().filter(Member::frozen).toList();
        List<OrderNumber> survivors = new ArrayList<>(members.stream().filter(member -> !member.frozen()).map(Member::number).toList());
        boolean anotherIsUnderWay = !survivors.isEmpty();
        List<OrderNumber> ended = new ArrayList<>();
        for (Member member : frozen) {
            boolean survives = switch (decision) {
                case ALL -> true;
                case FIRST -> !anotherIsUnderWay && member.equals(frozen.get(0));
                case NEWEST -> member.equals(frozen.get(frozen.size() - 1));
                // What joined after the marks were made is not ended unseen.
                case AS_MARKED -> !Boolean.FALSE.equals(member.survives());
            };
            table.decide(member, survives);
            (survives ? survivors : ended).add(member.number());
        }
        table.resolve(groupId, currentUser.find().orElse(null));
        frozen.forEach(member -> timeline.record(member.number(), "DUPLICATES_RESOLVED",
                ended.contains(member.number()) ? "Ends in favour of " + survivors.get(0) : "Goes on"));
        if (!members.isEmpty()) {
            events.publishEvent(new VerificationEvent.DuplicatesResolved(members.get(0).customerNumber(), List.copyOf(survivors), List.copyOf(ended)));
        }
    }

    /** Orders that ended in another way meanwhile are not decided on. */
    private List<Member> undecided(long groupId) {
        return table.members(groupId).stream()
                .filter(member -> !member.frozen() || !orders.get(member.number()).state().isEnd()).toList();
    }
}
