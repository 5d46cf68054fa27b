package io.orderway.inventory.process;

import io.orderway.inventory.application.BookCount;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what was found on the shelf, beside what the books say at that moment. */
@Component
class EnterCountDelegate implements JavaDelegate {

    private final BookCount bookCount;

    EnterCountDelegate(BookCount bookCount) {
        this.bookCount = bookCount;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bookCount.enter(CountVariables.countNumber(execution), CountVariables.countedPieces(execution));
    }
}
