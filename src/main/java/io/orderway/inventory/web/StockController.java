package io.orderway.inventory.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.inventory.StockOutcome;
import io.orderway.inventory.StockOutcome.Booked;
import io.orderway.inventory.StockOutcome.UnknownArticle;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What there is of an article, and what the warehouse books. */
@RestController
@RequestMapping("/api/stock/{sku}")
class StockController {

    private final Stock stock;
    private final CurrentUser currentUser;

    StockController(Stock stock, CurrentUser currentUser) {
        this.stock = stock;
        this.currentUser = currentUser;
    }

    /**
     * @param pieces 1 to 1,000,000
     * @param reason why the goods came, for example the delivery note's number
     */
    record Receipt(@NotNull @Min(1) @Max(Quantity.MAX) Integer pieces, @NotBlank @Size(max = 200) String reason) {
    }

    record Level(String sku, int onHand, int reserved, int available, int incoming) {

        static Level of(StockLevel level) {
            return new Level(level.sku().value(), level.onHand(), level.reserved(), level.available(), level.incoming());
        }
    }

    @GetMapping
    Level level(@PathVariable String sku) {
        return Level.of(stock.level(Sku.of(sku)));
    }

    @PostMapping("/receipts")
    @ResponseStatus(HttpStatus.CREATED)
    Level bookIn(@PathVariable String sku, @Valid @RequestBody Receipt receipt) {
        currentUser.require(Groups.WAREHOUSE, Groups.PURCHASING);
        return booked(stock.bookIn(Sku.of(sku), Quantity.of(receipt.pieces()), receipt.reason()));
    }

    private static Level booked(StockOutcome outcome) {
        if (outcome instanceof Booked booked) {
            return Level.of(booked.level());
        }
        if (outcome instanceof UnknownArticle unknown) {
            throw new NotFoundException(unknown.reason());
        }
        throw new ConflictException(((StockOutcome.Refused) outcome).reason());
    }
}
