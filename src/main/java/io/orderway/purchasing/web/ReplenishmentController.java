package io.orderway.purchasing.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.purchasing.Replenishments;
import io.orderway.purchasing.Replenishments.Suggestion;
import io.orderway.purchasing.application.OrderSuggested;
import io.orderway.purchasing.application.ReplenishmentProcess;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What should be bought, before it is. */
@RestController
@RequestMapping("/api/replenishments")
@Tag(name = "Replenishment")
class ReplenishmentController {

    private final Replenishments replenishments;
    private final OrderSuggested orderSuggested;
    private final ReplenishmentProcess process;
    private final CurrentUser currentUser;

    ReplenishmentController(Replenishments replenishments, OrderSuggested orderSuggested, ReplenishmentProcess process, CurrentUser currentUser) {
        this.replenishments = replenishments;
        this.orderSuggested = orderSuggested;
        this.process = process;
        this.currentUser = currentUser;
    }

    record Pieces(@NotBlank String sku, @NotNull @Min(1) @Max(Quantity.MAX) Integer pieces) {
    }

    record Struck(@NotBlank String sku) {
    }

    /** @param projected pieces that there will be when everything has come and everybody has got his goods */
    record Line(String sku, String description, String supplier, int projected, int level, Integer pieces, String problem) {

        static Line of(Suggestion suggestion) {
            return new Line(suggestion.sku().value(), suggestion.description(), suggestion.supplier(), suggestion.projected(), suggestion.level(),
                    suggestion.pieces(), suggestion.problem());
        }
    }

    @PostMapping
    @Operation(summary = "Has purchasing look through all articles now", description = "What is suggested already is not suggested again.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void start() {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS);
        process.start(false);
    }

    @GetMapping("/{replenishmentNumber}")
    List<Line> open(@PathVariable String replenishmentNumber) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS, Groups.AUDIT);
        return replenishments.open(replenishmentNumber).stream().map(Line::of).toList();
    }

    @PostMapping("/{replenishmentNumber}/pieces")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String replenishmentNumber, @Valid @RequestBody Pieces pieces) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS);
        orderSuggested.change(replenishmentNumber, Sku.of(pieces.sku()), pieces.pieces());
    }

    @PostMapping("/{replenishmentNumber}/strike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strike(@PathVariable String replenishmentNumber, @Valid @RequestBody Struck struck) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS);
        orderSuggested.strike(replenishmentNumber, Sku.of(struck.sku()));
    }
}
