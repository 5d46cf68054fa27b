package io.orderway.returns.application;

import io.orderway.intake.CreditReceived;
import io.orderway.returns.Credits;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes credits in as files bring them, and closes those that are settled elsewhere. */
@Service
public class TakeCredit implements Credits {

    private final IncomingCreditTable table;
    private final CreditCandidates candidates;
    private final CreditProcess process;

    TakeCredit(IncomingCreditTable table, CreditCandidates candidates, CreditProcess process) {
        this.table = table;
        this.candidates = candidates;
        this.process = process;
    }

    @EventListener
    void on(CreditReceived received) {
        table.add(received).ifPresent(process::start);
    }

    /** @param closedAs UPPER_SNAKE, as chosen in the form */
    @Transactional
    public void close(int number, String closedAs) {
        table.lock(number).filter(credit -> credit.state() == State.OPEN).ifPresent(credit -> table.change(number, State.CLOSED, closedAs));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Credit> find(int number) {
        return table.find(number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Credit> newest(State state) {
        return table.newest(state);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrderNumber> candidates(Credit credit) {
        return candidates.of(credit).stream().map(order -> order.number()).toList();
    }
}
