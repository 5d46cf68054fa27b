package io.orderway.assembly.web;

import io.orderway.catalog.BillsOfMaterials;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the house's own articles are made of. */
@RestController
@RequestMapping("/api/bills-of-materials/{sku}")
@Tag(name = "Work orders")
class BillController {

    private final BillsOfMaterials bills;
    private final CurrentUser user;

    BillController(BillsOfMaterials bills, CurrentUser user) {
        this.bills = bills;
        this.user = user;
    }

    record Component(@NotBlank @Size(max = 40) String sku, @NotNull Integer pieces) {
    }

    /** @param components all of them, for one piece of the article; none takes the bill away */
    record Bill(@NotNull @Size(max = 200) List<@Valid @NotNull Component> components) {
    }

    @Operation(summary = "Tells of what an article is made; of nothing, if the house does not make it")
    @GetMapping
    Bill read(@PathVariable String sku) {
        user.require(Groups.DEPARTMENTS.toArray(String[]::new));
        return bill(Sku.of(sku));
    }

    @Operation(summary = "Says of what an article is made")
    @PutMapping
    Bill replace(@PathVariable String sku, @Valid @RequestBody Bill bill) {
        user.require(Groups.PURCHASING, Groups.WAREHOUSE, Groups.MANAGERS, Groups.SYSTEMS);
        SortedMap<Sku, Integer> components = new TreeMap<>();
        for (Component component : bill.components()) {
            if (components.put(Sku.of(component.sku()), component.pieces()) != null) {
                throw new IllegalArgumentException("%s stands twice in the bill.".formatted(component.sku()));
            }
        }
        if (bills.replace(Sku.of(sku), components) instanceof SaveOutcome.Refused refused) {
            throw new IllegalArgumentException(String.join(" ", refused.reasons()));
        }
        return bill(Sku.of(sku));
    }

    private Bill bill(Sku article) {
        return new Bill(bills.of(article).entrySet().stream().map(part -> new Component(part.getKey().value(), part.getValue())).toList());
    }
}
