package io.orderway.cancellation.application;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.CancellationReason;
import io.orderway.shared.OrderNumber;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the wish that a process carries; where another process of the house calls it, the wish is recorded now. */
@Service
public class RecordCancellation {

    private final CancellationTable table;
    private final AskForCancellation ask;

    RecordCancellation(CancellationTable table, AskForCancellation ask) {
        this.table = table;
        this.ask = ask;
    }

    /** @param reason used where no wish was recorded yet */
    @Transactional
    public Cancellation record(OrderNumber number, Optional<String> cancellationNumber, CancellationReason reason) {
        return cancellationNumber.map(table::get).orElseGet(() -> ask.recordForHouse(number, reason));
    }
}
