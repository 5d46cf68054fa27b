package io.orderway.fulfilment.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.TaskSubmission;
import io.orderway.fulfilment.PickList;
import io.orderway.fulfilment.PickLists;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares what a form says in one word with the pieces that are entered on the sheet. */
@Component
class CountedGoods {

    private static final String SHORT = "SHORT";

    private final PickLists pickLists;

    CountedGoods(PickLists pickLists) {
        this.pickLists = pickLists;
    }

    /** @param done what was done with the pieces: found, put back */
    Optional<String> contradiction(TaskSubmission submission, ProcessVariable<String> result, String done) {
        PickList list = pickLists.of(FulfilmentVariables.shipmentNumber(submission));
        boolean saysShort = submission.entered(result).filter(SHORT::equals).isPresent();
        if (saysShort && !list.isShort()) {
            return Optional.of("Please enter on the sheet how many pieces you %s of each line, then complete the task.".formatted(done));
        }
        if (!saysShort && list.isShort()) {
            PickList.Line line = list.lines().stream().filter(PickList.Line::isShort).findFirst().orElseThrow();
            return Optional.of("The sheet says that %d of %d pieces of %s were %s. Choose \"Something is missing\", or set the sheet right."
                    .formatted(line.found(), line.pieces(), line.sku(), done));
        }
        return Optional.empty();
    }
}
