package io.orderway.inventory.process;

import io.orderway.inventory.application.BookCount;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the difference, unless more is reserved than would be left. */
@Component
class BookCountDelegate implements JavaDelegate {

    private final BookCount bookCount;

    BookCountDelegate(BookCount bookCount) {
        this.bookCount = bookCount;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CountVariables.setBooked(execution, bookCount.book(CountVariables.countNumber(execution), CountVariables.isSigned(execution)));
    }
}
