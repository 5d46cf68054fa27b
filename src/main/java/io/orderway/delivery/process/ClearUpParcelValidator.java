package io.orderway.delivery.process;

import io.orderway.delivery.application.ParcelWait;
import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever waits for a parcel waits until a day to come, and not for ever. */
@Component
class ClearUpParcelValidator implements TaskValidator {

    private final ParcelWait parcelWait;

    ClearUpParcelValidator(ParcelWait parcelWait) {
        this.parcelWait = parcelWait;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_clearUpParcel";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        boolean waits = submission.entered(DeliveryVariables.PARCEL_DECISION).filter("WAIT"::equals).isPresent();
        return waits ? checkDay(OrderNumber.of(submission.businessKey()), submission.entered(DeliveryVariables.WAIT_UNTIL).orElse("")) : Optional.empty();
    }

    private Optional<String> checkDay(OrderNumber number, String text) {
        try {
            return parcelWait.objection(number, LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.of("Please say until which day the parcel is waited for.");
        }
    }
}
