package io.orderway.inventory.process;

import io.orderway.inventory.application.BookCount;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells how far shelf and books are apart. */
@Component
class CompareCountDelegate implements JavaDelegate {

    private final BookCount bookCount;

    CompareCountDelegate(BookCount bookCount) {
        this.bookCount = bookCount;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CountVariables.set(execution, bookCount.compare(CountVariables.countNumber(execution)));
    }
}
