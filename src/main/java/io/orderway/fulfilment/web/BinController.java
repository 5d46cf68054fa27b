package io.orderway.fulfilment.web;

import io.orderway.fulfilment.Bins;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.Sku;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where in the warehouse an article lies. */
@RestController
@RequestMapping("/api/bins/{sku}")
class BinController {

    private final Bins bins;
    private final CurrentUser currentUser;

    BinController(Bins bins, CurrentUser currentUser) {
        this.bins = bins;
        this.currentUser = currentUser;
    }

    /** @param bin for example {@code A-03-2} */
    record BinRequest(@NotBlank @Size(max = 20) String bin) {
    }

    record BinResponse(String sku, String bin) {
    }

    @PutMapping
    BinResponse assign(@PathVariable String sku, @Valid @RequestBody BinRequest request) {
        currentUser.require(Groups.WAREHOUSE);
        Sku article = Sku.of(sku);
        bins.assign(article, request.bin());
        return new BinResponse(article.value(), request.bin().strip());
    }
}
