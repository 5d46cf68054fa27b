package io.orderway.delivery.web;

import io.orderway.delivery.application.ParcelAnswers;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.ShipmentNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a clerk hears from a customer who misses his parcel. */
@RestController
@RequestMapping("/api/shipments/{shipmentNumber}")
@Tag(name = "Shipments")
class MissingParcelController {

    private final ParcelAnswers answers;
    private final CurrentUser currentUser;

    MissingParcelController(ParcelAnswers answers, CurrentUser currentUser) {
        this.answers = answers;
        this.currentUser = currentUser;
    }

    @PostMapping("/not-received")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Write down that the customer has not received a shipment",
            description = "Once it has left the house and until it is confirmed. The parcel is then looked for.")
    void notReceived(@PathVariable String shipmentNumber) {
        currentUser.require(Groups.CUSTOMER_SERVICE, Groups.ORDER_DESK, Groups.SALES, Groups.MANAGERS);
        answers.notReceived(ShipmentNumber.of(shipmentNumber));
    }
}
