package io.orderway.inventory.process;

import io.orderway.inventory.application.BookCount;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leaves the books as they are. */
@Component
class DropCountDelegate implements JavaDelegate {

    private final BookCount bookCount;

    DropCountDelegate(BookCount bookCount) {
        this.bookCount = bookCount;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bookCount.drop(CountVariables.countNumber(execution));
    }
}
