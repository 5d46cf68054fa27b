package io.orderway.inventory.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.inventory.Reallocations;
import io.orderway.inventory.Reallocations.Place;
import io.orderway.inventory.Reallocations.Reallocation;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scarce goods that are shared anew: asked for, looked at and adjusted by a planner, who signs in his task. */
@RestController
@RequestMapping("/api/reallocations")
class ReallocationController {

    private final Reallocations reallocations;
    private final CurrentUser currentUser;

    ReallocationController(Reallocations reallocations, CurrentUser currentUser) {
        this.reallocations = reallocations;
        this.currentUser = currentUser;
    }

    /** @param sku null or blank for all articles */
    record Asked(@Size(max = 40) String sku) {
    }

    record Started(long number) {
    }

    /** @param strategy what the order may take and has to give */
    record Adjustment(@NotBlank @Size(max = 20) String orderNumber, @NotNull Place strategy, @NotBlank @Size(max = 200) String reason) {
    }

    /** @param sku null for all articles */
    record Shown(long number, String sku, boolean open, String outcome, boolean changed, List<ShownOrder> orders) {
    }

    record ShownOrder(String orderNumber, Place strategy, String rule, int tableVersion, String waitsFor, String has, String wouldHave,
            LocalDate promisedDate, LocalDate wouldBePromised) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Started ask(@Valid @RequestBody Asked asked) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS);
        return new Started(reallocations.ask(Optional.ofNullable(asked.sku()).filter(sku -> !sku.isBlank()).map(Sku::of)));
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    Shown show(@PathVariable long number) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS);
        return reallocations.find(number).map(ReallocationController::shown)
                .orElseThrow(() -> new NotFoundException("There is no reallocation %d.".formatted(number)));
    }

    @PostMapping("/{number:[0-9]{1,9}}/adjustments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void adjust(@PathVariable long number, @Valid @RequestBody Adjustment adjustment) {
        currentUser.require(Groups.PURCHASING);
        reallocations.adjust(number, OrderNumber.of(adjustment.orderNumber()), adjustment.strategy(), adjustment.reason());
    }

    @PostMapping("/{number:[0-9]{1,9}}/recalculation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void workOutAnew(@PathVariable long number) {
        currentUser.require(Groups.PURCHASING);
        reallocations.workOutAnew(number);
    }

    private static Shown shown(Reallocation found) {
        return new Shown(found.number(), found.sku(), found.open(), found.outcome(), found.changed(), found.orders().stream().map(order -> new ShownOrder(
                order.number().value(), order.place(), order.rule(), order.tableVersion(), order.waitsFor(), order.has(), order.wouldHave(),
                order.promisedDate(), order.wouldBePromised())).toList());
    }
}
