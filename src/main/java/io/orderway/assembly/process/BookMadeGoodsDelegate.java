package io.orderway.assembly.process;

import io.orderway.assembly.application.BookMadeGoods;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books what the warehouse has made. */
@Component
class BookMadeGoodsDelegate implements JavaDelegate {

    private final BookMadeGoods booking;

    BookMadeGoodsDelegate(BookMadeGoods booking) {
        this.booking = booking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        booking.book(AssemblyVariables.components(execution), AssemblyVariables.piecesMade(execution), AssemblyVariables.shortfall(execution));
    }
}
