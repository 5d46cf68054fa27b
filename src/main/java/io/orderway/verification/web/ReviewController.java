package io.orderway.verification.web;

import io.orderway.shared.OrderNumber;
import io.orderway.verification.Findings;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.MissingInformation;
import io.orderway.verification.application.AnswerQuestion;
import io.orderway.verification.application.DecideOnFinding;
import io.orderway.verification.application.ResolveDuplicates;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a reviewer enters on the order sheet. */
@RestController
@RequestMapping("/api/orders/{orderNumber}")
class ReviewController {

    private final DecideOnFinding decideOnFinding;
    private final AnswerQuestion answerQuestion;
    private final ResolveDuplicates resolveDuplicates;
    private final Findings findings;
    private final MissingInformation missingInformation;

    ReviewController(DecideOnFinding decideOnFinding, AnswerQuestion answerQuestion, ResolveDuplicates resolveDuplicates, Findings findings,
            MissingInformation missingInformation) {
        this.decideOnFinding = decideOnFinding;
        this.answerQuestion = answerQuestion;
        this.resolveDuplicates = resolveDuplicates;
        this.findings = findings;
        this.missingInformation = missingInformation;
    }

    /** @param value instead of the proposed one */
    record FindingDecisionRequest(FindingDecision decision, String value, String reason) {
    }

    record AnswerRequest(String answer) {
    }

    record MarkRequest(Boolean goesOn) {
    }

    /** Takes, keeps, drops or asks about a finding; answers what is found in the order now. */
    @PostMapping("/findings/{findingId}/decision")
    List<Findings.View> decide(@PathVariable String orderNumber, @PathVariable long findingId, @RequestBody FindingDecisionRequest request) {
        OrderNumber number = OrderNumber.of(orderNumber);
        decideOnFinding.decide(number, findingId, new DecideOnFinding.Command(request.decision(), request.value(), request.reason()));
        return findings.of(number);
    }

    /** Enters an answer that the customer gave by telephone or letter; answers everything that was asked. */
    @PostMapping("/information/{fieldId}")
    List<MissingInformation.Field> enter(@PathVariable String orderNumber, @PathVariable long fieldId, @RequestBody AnswerRequest request) {
        OrderNumber number = OrderNumber.of(orderNumber);
        answerQuestion.enter(number, fieldId, request.answer());
        return missingInformation.of(number);
    }

    /** Marks whether an order goes on, before its group of equal orders is decided on. */
    @PostMapping("/equal-orders/mark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(@PathVariable String orderNumber, @RequestBody MarkRequest request) {
        if (request.goesOn() == null) {
            throw new IllegalArgumentException("Please say whether the order goes on.");
        }
        resolveDuplicates.mark(OrderNumber.of(orderNumber), request.goesOn());
    }
}
