package io.orderway.inventory.application;

import io.orderway.inventory.application.AllocationPriorities.Facts;
import io.orderway.inventory.application.AllocationPriorities.Verdict;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.shared.OrderNumber;
import java.time.Instant;

/** An order with its place in the queue, and why it has it. */
record Ranked(OrderNumber number, Instant since, Facts facts, Verdict verdict) {

    QueuePlace place() {
        return new QueuePlace(verdict.strategy(), verdict.rank(), since, number);
    }
}
