package io.orderway.complaint.web;

import io.orderway.complaint.ComplaintIntake;
import io.orderway.complaint.ComplaintIntake.Outcome;
import io.orderway.complaint.ComplaintTopic;
import io.orderway.complaint.ContactMeans;
import io.orderway.complaint.NewComplaint;
import io.orderway.complaint.application.CallCustomer;
import io.orderway.complaint.application.DealWithComplaint;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes complaints in, and what is said about them. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "Complaints")
class ComplaintController {

    private static final String[] INTAKE = {Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.MANAGERS, Groups.SYSTEMS};

    private final ComplaintIntake intake;
    private final DealWithComplaint deal;
    private final CallCustomer callCustomer;
    private final CurrentUser user;

    ComplaintController(ComplaintIntake intake, DealWithComplaint deal, CallCustomer callCustomer, CurrentUser user) {
        this.intake = intake;
        this.deal = deal;
        this.callCustomer = callCustomer;
        this.user = user;
    }

    /**
     * @param customerNumber who complains; checked against the order if given
     * @param reference      the sender's own; a repeat is answered as the first
     * @param lines          the order's lines that it is about; none for the whole order
     */
    record ComplaintRequest(@NotBlank String orderNumber, String customerNumber, @NotNull ComplaintTopic topic, @NotNull ContactMeans means,
            String reference, Set<Integer> lines, @NotBlank String text) {
    }

    record ComplaintAnswer(String complaintNumber) {
    }

    /** @param incoming true for the customer's words */
    record Contact(@NotNull ContactMeans means, boolean incoming, @NotBlank String text) {
    }

    record Message(@NotBlank String text) {
    }

    /** @param day today or within the next sixty days */
    record CallBack(@NotNull LocalDate day) {
    }

    record Replacement(@NotNull Integer lineNumber, @NotNull Integer pieces) {
    }

    @PostMapping
    @Operation(summary = "Take a complaint in",
            description = "201 with its number; 200 for a repeat by the same reference; 409 if this matter of the order is already being dealt with.")
    ResponseEntity<ComplaintAnswer> receive(@Valid @RequestBody ComplaintRequest request) {
        user.require(INTAKE);
        Outcome outcome = intake.receive(new NewComplaint(OrderNumber.of(request.orderNumber()), request.customerNumber(), request.topic(),
                request.means(), request.reference(), request.lines(), request.text()));
        if (outcome instanceof Outcome.Received received) {
            return ResponseEntity.status(HttpStatus.CREATED).body(new ComplaintAnswer(received.complaintNumber()));
        }
        if (outcome instanceof Outcome.DealtWith open) {
            throw new ConflictException("Complaint %s of order %s is about the same and is being dealt with; please write there what is new."
                    .formatted(open.complaintNumber(), request.orderNumber()));
        }
        return ResponseEntity.ok(new ComplaintAnswer(((Outcome.ReceivedBefore) outcome).complaintNumber()));
    }

    @PostMapping("/{complaintNumber}/contacts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Write into a complaint's contact log")
    void contact(@PathVariable String complaintNumber, @Valid @RequestBody Contact contact) {
        deal.write(complaintNumber, contact.means(), contact.incoming(), contact.text());
    }

    @PostMapping("/{complaintNumber}/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Write to the customer about his complaint", description = "An e-mail goes out; the words stand in the contact log.")
    void message(@PathVariable String complaintNumber, @Valid @RequestBody Message message) {
        deal.tell(complaintNumber, message.text());
    }

    @PostMapping("/{complaintNumber}/call-backs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Arrange that the customer is called back", description = "A task of customer service, due on that day.")
    void callBack(@PathVariable String complaintNumber, @Valid @RequestBody CallBack callBack) {
        callCustomer.arrange(complaintNumber, callBack.day());
    }

    @PostMapping("/{complaintNumber}/replacements")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say how many pieces of a line the customer is to be offered once more")
    void replace(@PathVariable String complaintNumber, @Valid @RequestBody Replacement replacement) {
        deal.replace(complaintNumber, replacement.lineNumber(), replacement.pieces());
    }
}
