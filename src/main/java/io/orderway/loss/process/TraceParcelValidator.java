package io.orderway.loss.process;

import io.orderway.delivery.ParcelSearches;
import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A found parcel will be there on a day to come, and not for ever. */
@Component
class TraceParcelValidator implements TaskValidator {

    private final ParcelSearches deliveries;

    TraceParcelValidator(ParcelSearches deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_traceParcel";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        boolean found = submission.entered(LossVariables.TRACE_RESULT).filter("FOUND"::equals).isPresent();
        return found ? checkDay(OrderNumber.of(submission.businessKey()), submission.entered(LossVariables.FOUND_UNTIL).orElse(""))
                : Optional.empty();
    }

    private Optional<String> checkDay(OrderNumber number, String entered) {
        try {
            return deliveries.objection(number, LocalDate.parse(entered));
        } catch (DateTimeParseException unreadable) {
            return Optional.of("Please say by which day the parcel will be there.");
        }
    }
}
