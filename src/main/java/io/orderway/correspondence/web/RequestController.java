package io.orderway.correspondence.web;

import io.orderway.correspondence.RequestKind;
import io.orderway.correspondence.application.AnswerRequest;
import io.orderway.correspondence.application.IncomingMessage;
import io.orderway.correspondence.application.OpenRequest;
import io.orderway.correspondence.application.RequestFigures;
import io.orderway.correspondence.application.RequestFigures.Figure;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.order.OrderReader;
import io.orderway.order.UnknownOrderException;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is entered of requests on the order sheet, and the figures about them. */
@RestController
@Tag(name = "Service requests")
class RequestController {

    private static final String[] DESKS = {Groups.CUSTOMER_SERVICE, Groups.ORDER_DESK, Groups.SALES, Groups.FINANCE, Groups.MANAGERS};
    private static final Duration USUAL_SPAN = Duration.ofDays(30);

    private final OpenRequest openRequest;
    private final AnswerRequest answerRequest;
    private final RequestFigures figures;
    private final OrderReader orders;
    private final CurrentUser currentUser;
    private final Clock clock;

    RequestController(OpenRequest openRequest, AnswerRequest answerRequest, RequestFigures figures, OrderReader orders, CurrentUser currentUser,
            Clock clock) {
        this.openRequest = openRequest;
        this.answerRequest = answerRequest;
        this.figures = figures;
        this.orders = orders;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    record NewRequest(@NotNull RequestKind kind, @NotBlank @Size(max = 4000) String question) {
    }

    record Opened(long id) {
    }

    /**
     * @param version of the answer that its writer had before him
     * @param seen    how many messages of the customer he had before him
     */
    record Answer(@NotBlank @Size(max = IncomingMessage.LONGEST_TEXT) String answer, @NotNull Integer version, @NotNull @PositiveOrZero Integer seen) {
    }

    @PostMapping("/api/orders/{orderNumber}/service-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Note what a customer wants to know of an order")
    Opened open(@PathVariable String orderNumber, @Valid @RequestBody NewRequest request) {
        currentUser.require(DESKS);
        OrderNumber number = OrderNumber.of(orderNumber);
        if (orders.find(number).isEmpty()) {
            throw new UnknownOrderException(number);
        }
        return new Opened(openRequest.fromDesk(number, request.kind(), request.question().strip()));
    }

    @PostMapping("/api/service-requests/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Write the answer to a request", description = "It is sent when the task is completed.")
    void answer(@PathVariable long id, @Valid @RequestBody Answer answer) {
        currentUser.require(DESKS);
        answerRequest.write(id, answer.version(), answer.seen(), answer.answer().replace("\0", "").strip());
    }

    @GetMapping("/api/service-requests/figures")
    @Operation(summary = "How many requests of each kind came in, and how long customers waited", description = "Of the last 30 days unless told otherwise.")
    List<Figure> figures(@RequestParam(required = false) OffsetDateTime from, @RequestParam(required = false) OffsetDateTime to) {
        currentUser.require(Groups.CUSTOMER_SERVICE, Groups.MANAGERS, Groups.AUDIT);
        Instant end = to == null ? clock.instant() : to.toInstant();
        return figures.between(from == null ? end.minus(USUAL_SPAN) : from.toInstant(), end);
    }
}
