package io.orderway.returns.process;

import io.orderway.engine.TaskSubmission;
import io.orderway.engine.TaskValidator;
import io.orderway.returns.application.ReceiveReturn;
import io.orderway.returns.application.ReturnPhotos;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever says that only a part can be sold again has counted it; whoever says that goods are broken, or takes something off, shows it. */
@Component
class InspectionCheck implements TaskValidator {

    private final ReceiveReturn receiveReturn;
    private final ReturnPhotos photos;

    InspectionCheck(ReceiveReturn receiveReturn, ReturnPhotos photos) {
        this.receiveReturn = receiveReturn;
        this.photos = photos;
    }

    @Override
    public String taskDefinitionKey() {
        return "userTask_inspectReturn";
    }

    @Override
    public Optional<String> check(TaskSubmission submission) {
        return submission.known(ReturnVariables.RETURN_NUMBER).flatMap(number -> check(number, submission));
    }

    private Optional<String> check(String number, TaskSubmission submission) {
        if (submission.entered(ReturnVariables.INSPECTION_RESULT).filter("MIXED"::equals).isPresent() && !receiveReturn.isSorted(number)) {
            return Optional.of("Please enter on the order sheet how many pieces of each line can be sold again.");
        }
        boolean toBeShown = submission.entered(ReturnVariables.DAMAGE).filter("BROKEN"::equals).isPresent()
                || submission.entered(ReturnVariables.DEDUCTION).filter(percent -> percent > 0).isPresent();
        return toBeShown && !photos.areThere(number) ? Optional.of("Please attach a photo of the goods on the order sheet.") : Optional.empty();
    }
}
