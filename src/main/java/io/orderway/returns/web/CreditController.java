package io.orderway.returns.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.returns.Credits;
import io.orderway.returns.Credits.Credit;
import io.orderway.returns.application.MatchCredit;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what order files give customers back, and takes the orders to which it belongs. */
@RestController
@RequestMapping("/api/credits")
class CreditController {

    private static final String[] READERS = {Groups.FINANCE, Groups.CUSTOMER_SERVICE, Groups.MANAGERS, Groups.AUDIT};

    private final Credits credits;
    private final MatchCredit matchCredit;
    private final CurrentUser currentUser;

    CreditController(Credits credits, MatchCredit matchCredit, CurrentUser currentUser) {
        this.credits = credits;
        this.matchCredit = matchCredit;
        this.currentUser = currentUser;
    }

    /** @param state OPEN, MATCHED or CLOSED */
    record Answer(int number, String document, String customerNumber, LocalDate date, String currency, String state, String closedAs, Instant receivedAt,
            List<Row> rows) {

        static Answer of(Credit credit) {
            return new Answer(credit.number(), credit.document(), credit.customerNumber(), credit.date(), credit.currency(), credit.state().name(),
                    credit.closedAs(), credit.receivedAt(), credit.rows().stream().map(Row::of).toList());
        }
    }

    record Row(int row, String article, String description, int quantity, BigDecimal unitPrice, boolean goods, String orderNumber, String returnNumber,
            String sentence) {

        static Row of(Credits.Row row) {
            return new Row(row.row(), row.article(), row.description(), row.quantity(), row.unitPrice(), row.goods(),
                    row.order() == null ? null : row.order().value(), row.returnNumber(), row.sentence());
        }
    }

    record Assignment(@NotBlank String orderNumber) {
    }

    /** The newest 200 with all their rows, and what became of each. */
    @GetMapping
    List<Answer> newest(@RequestParam(required = false) Credits.State state) {
        currentUser.require(READERS);
        return credits.newest(state).stream().map(Answer::of).toList();
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Answer get(@PathVariable int number) {
        currentUser.require(READERS);
        return credits.find(number).map(Answer::of).orElseThrow(() -> new NotFoundException("There is no credit %d.".formatted(number)));
    }

    /** What has no order yet and fits this one becomes a return or an allowance of it. */
    @PostMapping("/{number:[0-9]{1,9}}/assignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable int number, @Valid @RequestBody Assignment assignment) {
        currentUser.require(Groups.FINANCE, Groups.MANAGERS);
        matchCredit.assign(number, OrderNumber.of(assignment.orderNumber()));
    }
}
