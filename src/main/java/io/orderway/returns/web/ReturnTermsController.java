package io.orderway.returns.web;

import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.returns.application.ReturnCategories;
import io.orderway.shared.NotFoundException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what decides whether goods may come back: the kind of an article, and who buys as a consumer. */
@RestController
@RequestMapping("/api")
class ReturnTermsController {

    private final ReturnCategories categories;
    private final Customers customers;
    private final CurrentUser currentUser;

    ReturnTermsController(ReturnCategories categories, Customers customers, CurrentUser currentUser) {
        this.categories = categories;
        this.customers = customers;
        this.currentUser = currentUser;
    }

    record Category(@NotNull @Pattern(regexp = "ORDINARY|SEALED|PERISHABLE|BESPOKE") String category) {
    }

    record Consumer(@NotNull Boolean consumer) {
    }

    @PutMapping("/return-categories/{sku}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void categorise(@PathVariable String sku, @Valid @RequestBody Category category) {
        currentUser.require(Groups.SALES, Groups.MANAGERS);
        categories.set(sku, category.category());
    }

    /** Consumers may withdraw from what they have bought where the law says so. */
    @PutMapping("/customers/{customerNumber}/consumer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void know(@PathVariable String customerNumber, @Valid @RequestBody Consumer wanted) {
        currentUser.require(Groups.SALES, Groups.MANAGERS);
        Handling now = customers.find(customerNumber).orElseThrow(() -> new NotFoundException("There is no customer %s.".formatted(customerNumber)))
                .handling();
        customers.handle(customerNumber, new Handling(now.blocked(), now.exemptFromDuplicateCheck(), now.shipComplete(), wanted.consumer()));
    }
}
