package io.orderway.correspondence.web;

import io.orderway.correspondence.MessageState;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.correspondence.application.ClarifyMessage;
import io.orderway.correspondence.application.TakeMessage;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.inbox.Receipt;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** Takes in what customers write elsewhere than by mail, and lets customer service find orders for what names none. */
@RestController
@RequestMapping("/api/messages")
@Tag(name = "Messages")
class MessageController {

    private static final String[] READERS = {Groups.ORDER_DESK, Groups.SALES, Groups.FINANCE, Groups.CUSTOMER_SERVICE, Groups.AUDIT,
            Groups.MANAGERS};
    private static final int LARGEST_PAGE = 200;

    private final TakeMessage takeMessage;
    private final ClarifyMessage clarify;
    private final CurrentUser currentUser;

    MessageController(TakeMessage takeMessage, ClarifyMessage clarify, CurrentUser currentUser) {
        this.takeMessage = takeMessage;
        this.clarify = clarify;
        this.currentUser = currentUser;
    }

    record Taken(Receipt receipt) {
    }

    record Assignment(@NotBlank String orderNumber) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "A customer has written", description = "Told again under the same source and message id, it is taken once.")
    Taken receive(@Valid @RequestBody MessageRequest message) {
        currentUser.require(Groups.SYSTEMS, Groups.CUSTOMER_SERVICE, Groups.ORDER_DESK);
        Receipt receipt = takeMessage.take(message.toMessage());
        if (receipt == Receipt.CONTRADICTORY) {
            throw new ConflictException("Message %s of %s was told before with other contents.".formatted(message.messageId(), message.source()));
        }
        return new Taken(receipt);
    }

    @GetMapping
    @Operation(summary = "Messages in one state, newest first", description = "At most 200 at once.")
    List<MessageResponse> messages(@RequestParam MessageState state, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        currentUser.require(READERS);
        if (page < 0 || page > 1_000_000 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("Please ask for page 0 or later, with 1 to %d messages.".formatted(LARGEST_PAGE));
        }
        return clarify.page(state, page, size).stream().map(MessageResponse::of).toList();
    }

    @GetMapping("/{id}")
    MessageResponse message(@PathVariable long id) {
        currentUser.require(READERS);
        ReceivedMessage message = clarify.find(id).orElseThrow(() -> new NotFoundException("There is no message %d.".formatted(id)));
        return MessageResponse.of(message);
    }

    @PostMapping("/{id}/assignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put a message of which nobody knew the order on its order")
    void assign(@PathVariable long id, @Valid @RequestBody Assignment assignment) {
        currentUser.require(Groups.CUSTOMER_SERVICE, Groups.ORDER_DESK, Groups.MANAGERS);
        clarify.assign(id, OrderNumber.of(assignment.orderNumber().strip()));
    }
}
