package io.orderway.returns.application;

import io.orderway.identity.CurrentUser;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.returns.Credits.Credit;
import io.orderway.returns.Credits.Row;
import io.orderway.returns.Credits.State;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the order of each row of a credit, by rule or as a person says, and carries out what it gives back. */
@Service
public class MatchCredit {

    private final OrderReader orders;
    private final IncomingCreditTable table;
    private final CreditPlans plans;
    private final CarryOutCredit carryOut;
    private final CreditProcess process;
    private final CurrentUser currentUser;

    MatchCredit(OrderReader orders, IncomingCreditTable table, CreditPlans plans, CarryOutCredit carryOut, CreditProcess process, CurrentUser currentUser) {
        this.orders = orders;
        this.table = table;
        this.plans = plans;
        this.carryOut = carryOut;
        this.process = process;
        this.currentUser = currentUser;
    }

    /** @return true if every row has its order, or somebody has closed the credit */
    @Transactional
    public boolean match(int number) {
        Credit credit = get(number);
        if (credit.state() == State.OPEN) {
            CreditPlan plan = plans.byRule(credit);
            plan.unclear().forEach((row, sentence) -> table.unclear(number, row, sentence));
            carryOut.carryOut(credit, plan, null);
            settle(number);
        }
        return get(number).state() != State.OPEN;
    }

    /**
     * A person says which order the rows belong to that have none; what does not fit stays open.
     *
     * @throws NotFoundException                    if there is no such credit
     * @throws io.orderway.order.UnknownOrderException if there is no such order
     * @throws ConflictException                    with a sentence if the credit is settled, or nothing of it fits the order
     */
    @Transactional
    public void assign(int number, OrderNumber orderNumber) {
        Credit credit = table.lock(number).orElseThrow(() -> new NotFoundException("There is no credit %d.".formatted(number)));
        if (credit.state() != State.OPEN) {
            throw new ConflictException("Credit %s is settled already.".formatted(credit.document()));
        }
        OrderView order = orders.lock(orderNumber);
        CreditPlan plan = plans.ofPerson(credit, order);
        if (plan.targets().isEmpty()) {
            throw new ConflictException("Nothing of credit %s can come back from order %s.".formatted(credit.document(), orderNumber));
        }
        carryOut.carryOut(credit, plan, currentUser.find().orElse(null));
        settle(number);
    }

    private void settle(int number) {
        if (get(number).open().isEmpty()) {
            table.change(number, State.MATCHED, null);
            process.assigned(number);
        }
    }

    private Credit get(int number) {
        return table.lock(number).orElseThrow(() -> new IllegalStateException("There is no credit " + number));
    }
}
