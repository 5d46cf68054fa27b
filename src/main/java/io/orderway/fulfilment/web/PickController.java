package io.orderway.fulfilment.web;

import io.orderway.fulfilment.PickList;
import io.orderway.fulfilment.PickLists;
import io.orderway.fulfilment.application.EnterPicks;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.ShipmentNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pick list of a shipment, and what the picker has found. */
@RestController
@RequestMapping("/api/shipments/{shipmentNumber}")
class PickController {

    private final PickLists pickLists;
    private final EnterPicks enterPicks;
    private final CurrentUser currentUser;

    PickController(PickLists pickLists, EnterPicks enterPicks, CurrentUser currentUser) {
        this.pickLists = pickLists;
        this.enterPicks = enterPicks;
        this.currentUser = currentUser;
    }

    record Found(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid FoundLine> lines) {
    }

    /** @param found pieces really found, 0 to what is to be picked */
    record FoundLine(@NotNull @Min(1) @Max(1_000_000) Integer lineNumber, @NotNull @Min(0) @Max(1_000_000) Integer found) {
    }

    record FoundPieces(@NotNull @Min(0) Integer found) {
    }

    record PickListResponse(String shipmentNumber, String state, List<PickList.Line> lines) {

        static PickListResponse of(PickList list) {
            return new PickListResponse(list.shipment().value(), list.state().name(), list.lines());
        }
    }

    @GetMapping("/pick-list")
    PickListResponse pickList(@PathVariable String shipmentNumber) {
        requireHouse();
        return PickListResponse.of(pickLists.of(ShipmentNumber.of(shipmentNumber)));
    }

    @PostMapping("/picks")
    PickListResponse enter(@PathVariable String shipmentNumber, @Valid @RequestBody Found found) {
        currentUser.require(Groups.WAREHOUSE, Groups.MANAGERS);
        Map<Integer, Integer> pieces = new LinkedHashMap<>();
        for (FoundLine line : found.lines()) {
            if (pieces.put(line.lineNumber(), line.found()) != null) {
                throw new IllegalArgumentException("Line %d is named twice.".formatted(line.lineNumber()));
            }
        }
        return PickListResponse.of(enterPicks.enter(ShipmentNumber.of(shipmentNumber), pieces));
    }

    /** Enters one line, as the order sheet does. */
    @PostMapping("/picks/{lineNumber}")
    PickListResponse enter(@PathVariable String shipmentNumber, @PathVariable int lineNumber, @Valid @RequestBody FoundPieces pieces) {
        currentUser.require(Groups.WAREHOUSE, Groups.MANAGERS);
        return PickListResponse.of(enterPicks.enter(ShipmentNumber.of(shipmentNumber), Map.of(lineNumber, pieces.found())));
    }

    private void requireHouse() {
        currentUser.require(Groups.DEPARTMENTS.toArray(String[]::new));
    }
}
