package io.orderway.purchasing.process;

import io.orderway.purchasing.application.BookReceipt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books accepted goods into stock. */
@Component
class BookReceiptDelegate implements JavaDelegate {

    private final BookReceipt bookReceipt;

    BookReceiptDelegate(BookReceipt bookReceipt) {
        this.bookReceipt = bookReceipt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bookReceipt.book(PurchasingVariables.receiptNumber(execution));
    }
}
