package io.orderway.inventory.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.inventory.CountOutcome;
import io.orderway.inventory.CountOutcome.Booked;
import io.orderway.inventory.CountOutcome.UnknownArticle;
import io.orderway.inventory.CountOutcome.WithSomebody;
import io.orderway.inventory.StockCount;
import io.orderway.inventory.StockCounts;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has articles counted and books corrected: 201 where it is booked, 202 where somebody has a task first. */
@RestController
@RequestMapping("/api/stock/{sku}")
class CountController {

    private final StockCounts counts;
    private final CurrentUser currentUser;
    private final Clock clock;

    CountController(StockCounts counts, CurrentUser currentUser, Clock clock) {
        this.counts = counts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * @param difference pieces found more (positive) or less (negative) than the books say
     * @param reason     what the correction is about
     */
    record Correction(@NotNull @Min(-Quantity.MAX) @Max(Quantity.MAX) Integer difference, @NotBlank @Size(max = 200) String reason) {
    }

    /**
     * @param pieces    found on the shelf
     * @param countedAt the moment of counting; left out for now
     */
    record Count(@NotNull @Min(0) @Max(Quantity.MAX) Integer pieces, Instant countedAt, @NotBlank @Size(max = 200) String reason) {
    }

    record Order(@NotBlank @Size(max = 200) String reason) {
    }

    /** @param sentence what has to happen before anything is booked */
    record Waiting(String count, String sentence) {
    }

    @PostMapping("/corrections")
    ResponseEntity<Object> correct(@PathVariable String sku, @Valid @RequestBody Correction correction) {
        currentUser.require(Groups.WAREHOUSE);
        return answer(counts.correct(Sku.of(sku), correction.difference(), correction.reason()));
    }

    @PostMapping("/counts")
    ResponseEntity<Object> report(@PathVariable String sku, @Valid @RequestBody Count count) {
        currentUser.require(Groups.WAREHOUSE);
        return answer(counts.report(new StockCounts.Report(Sku.of(sku), count.pieces(), Optional.ofNullable(count.countedAt()).orElseGet(clock::instant),
                currentUser.id(), count.reason())));
    }

    @PostMapping("/count-orders")
    ResponseEntity<Object> order(@PathVariable String sku, @Valid @RequestBody Order order) {
        currentUser.require(Groups.WAREHOUSE, Groups.PURCHASING, Groups.ORDER_DESK, Groups.MANAGERS);
        return answer(counts.order(Sku.of(sku), order.reason()));
    }

    /** The newest first. */
    @GetMapping("/counts")
    List<StockCount> counts(@PathVariable String sku) {
        currentUser.require(Groups.DEPARTMENTS.toArray(String[]::new));
        return counts.of(Sku.of(sku));
    }

    private static ResponseEntity<Object> answer(CountOutcome outcome) {
        if (outcome instanceof Booked booked) {
            return ResponseEntity.status(HttpStatus.CREATED).body(StockController.Level.of(booked.level()));
        }
        if (outcome instanceof WithSomebody with) {
            return ResponseEntity.accepted().body(new Waiting(with.count().number(), sentence(with.count())));
        }
        if (outcome instanceof UnknownArticle unknown) {
            throw new NotFoundException(unknown.reason());
        }
        throw new ConflictException(((CountOutcome.Refused) outcome).reason());
    }

    private static String sentence(StockCount count) {
        return count.isIn(StockCount.State.ORDERED) ? "%s: the warehouse will count it.".formatted(count.number())
                : "%s: nothing is booked before somebody else has seen to it.".formatted(count.number());
    }
}
