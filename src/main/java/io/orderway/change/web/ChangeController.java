package io.orderway.change.web;

import io.orderway.change.ChangeAction;
import io.orderway.change.ChangeOffer;
import io.orderway.change.ChangeRequest;
import io.orderway.change.Changes;
import io.orderway.change.Changes.Asked;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.AskedBy;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes changes of orders, shows what they would mean, and takes the answers. */
@RestController
@RequestMapping("/api/orders/{orderNumber}/changes")
@Tag(name = "Orders")
class ChangeController {

    private static final String[] CLERKS = {Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.MANAGERS};
    private static final String[] ASKING = {Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.MANAGERS, Groups.SYSTEMS};
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final Changes changes;
    private final CurrentUser user;

    ChangeController(Changes changes, CurrentUser user) {
        this.changes = changes;
        this.user = user;
    }

    record Wish(@NotEmpty @Size(max = ChangeRequest.MOST_ACTIONS) List<@NotNull ChangeAction> actions) {
    }

    /** @param confirm false to leave the order as it is */
    record Decision(@NotNull Boolean confirm) {
    }

    /**
     * @param what       what would change, in words
     * @param undo       what has to be undone first, in words
     * @param validUntil until when it can be confirmed
     */
    record Answer(String number, String state, String what, boolean atOnce, List<String> undo, BigDecimal netBefore, BigDecimal netAfter,
            BigDecimal grossBefore, BigDecimal grossAfter, String currency, LocalDate promisedBefore, LocalDate promisedAfter, Instant askedAt,
            Instant validUntil) {

        static Answer of(OrderChange change) {
            ChangeOffer offer = change.offer();
            return new Answer(change.number(), change.state().name(), change.words(), offer.undo().isEmpty(), offer.undo(), amount(offer.netBefore()),
                    amount(offer.netAfter()), amount(offer.grossBefore()), amount(offer.grossAfter()), offer.netAfter().currency(),
                    offer.promisedBefore(), offer.promisedAfter(), change.askedAt(), change.validUntil());
        }

        private static BigDecimal amount(Money money) {
            return money == null ? null : money.amount();
        }
    }

    @PostMapping
    @Operation(summary = "Ask for a change of an order",
            description = "Answers what the change would mean: what has to be undone for it, price and promised date before and after. The order is paused "
                    + "until the change is confirmed, declined, or not answered in time. Sent again with the same Idempotency-Key it answers the same.")
    ResponseEntity<Answer> ask(@PathVariable String orderNumber, @Valid @RequestBody Wish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        user.require(ASKING);
        Asked asked = changes.ask(new ChangeRequest(OrderNumber.of(orderNumber), user.isIn(CLERKS) ? AskedBy.CLERK : AskedBy.CUSTOMER, wish.actions(),
                checked(idempotencyKey)));
        return ResponseEntity.status(HttpStatus.CREATED).header("Idempotency-Replayed", String.valueOf(asked.repeated()))
                .body(Answer.of(asked.change()));
    }

    /** @param message for the clerk */
    record Kept(String message) {
    }

    @PostMapping("/sheet")
    @Operation(summary = "Ask for a change with what was entered on the order sheet", description = "Fields as they stand on the sheet; what is empty stays.")
    Kept askBySheet(@PathVariable String orderNumber, @RequestBody Map<String, Object> entered) {
        user.require(CLERKS);
        OrderChange change = changes.ask(new ChangeRequest(OrderNumber.of(orderNumber), AskedBy.CLERK, new EnteredChange(entered).actions(), null)).change();
        return new Kept("Change %s waits for an answer; the order is on hold until then.".formatted(change.number()));
    }

    @PostMapping("/{changeNumber}")
    @Operation(summary = "Confirm or decline a change", description = "The first answer counts; the same answer again changes nothing.")
    Answer answer(@PathVariable String orderNumber, @PathVariable String changeNumber, @Valid @RequestBody Decision decision) {
        user.require(ASKING);
        return Answer.of(changes.answer(OrderNumber.of(orderNumber), changeNumber, decision.confirm()));
    }

    @GetMapping
    @Operation(summary = "What became of the changes of an order", description = "The newest first.")
    List<Answer> of(@PathVariable String orderNumber) {
        user.require(Groups.DEPARTMENTS.toArray(String[]::new));
        return changes.of(OrderNumber.of(orderNumber)).stream().map(Answer::of).toList();
    }

    private static String checked(String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("An Idempotency-Key has 1 to 200 visible characters.");
        }
        return key;
    }
}
