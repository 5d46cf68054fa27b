package io.orderway.assembly.web;

import io.orderway.assembly.application.PlaceWorkOrder;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.Sku;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where articles are ordered to be made. */
@RestController
@RequestMapping("/api/work-orders")
@Tag(name = "Work orders")
class WorkOrderController {

    private final PlaceWorkOrder placeWorkOrder;
    private final CurrentUser user;

    WorkOrderController(PlaceWorkOrder placeWorkOrder, CurrentUser user) {
        this.placeWorkOrder = placeWorkOrder;
        this.user = user;
    }

    /** @param reference chosen by you, one per work order */
    record WorkOrderRequest(@NotBlank @Size(max = 60) @Pattern(regexp = "[\\x21-\\x7E]*", message = "has visible characters only") String reference,
            @NotBlank @Size(max = 40) String sku, @NotNull @Min(1) @Max(1_000_000) Integer pieces) {
    }

    record WorkOrderPlaced(String orderNumber) {
    }

    @Operation(summary = "Orders an article to be made from its components",
            description = "Answers 201 when the order is stored, and 200 with the same number if the reference had placed it before.")
    @PostMapping
    ResponseEntity<WorkOrderPlaced> place(@Valid @RequestBody WorkOrderRequest request) {
        user.require(Groups.WAREHOUSE, Groups.PURCHASING, Groups.SALES, Groups.MANAGERS, Groups.SYSTEMS);
        PlaceWorkOrder.Placed placed = placeWorkOrder.place(request.reference(), Sku.of(request.sku()), request.pieces());
        WorkOrderPlaced body = new WorkOrderPlaced(placed.number().value());
        return placed.repeated() ? ResponseEntity.ok(body) : ResponseEntity.created(URI.create("/api/orders/" + placed.number())).body(body);
    }
}
