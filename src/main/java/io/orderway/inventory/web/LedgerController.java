package io.orderway.inventory.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.inventory.application.ReadLedger;
import io.orderway.inventory.application.ReadLedger.Entry;
import io.orderway.inventory.application.ReadLedger.Holder;
import io.orderway.shared.Sku;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to an article's stock, and who holds what is reserved. */
@RestController
@RequestMapping("/api/stock/{sku}")
class LedgerController {

    private final ReadLedger ledger;
    private final CurrentUser currentUser;

    LedgerController(ReadLedger ledger, CurrentUser currentUser) {
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /**
     * @param onHand   pieces on hand after it
     * @param reserved pieces reserved after it
     */
    record Movement(long id, Instant at, String cause, String causeText, int onHandChange, int reservedChange, int onHand, int reserved, String shipment,
            String reason, String actor) {

        static Movement of(Entry entry) {
            return new Movement(entry.id(), entry.at(), entry.cause().name(), entry.cause().inWords(), entry.onHandChange(), entry.reservedChange(),
                    entry.onHand(), entry.reserved(), entry.shipment(), entry.reason(), entry.actor());
        }
    }

    /** The newest first, a hundred at once; {@code before} is the id of the last one that was seen. */
    @GetMapping("/movements")
    List<Movement> movements(@PathVariable String sku, @RequestParam(required = false) Long before) {
        currentUser.require(Groups.DEPARTMENTS.toArray(String[]::new));
        return ledger.movements(Sku.of(sku), before == null ? Long.MAX_VALUE : before).stream().map(Movement::of).toList();
    }

    @GetMapping("/reservations")
    List<Holder> reservations(@PathVariable String sku) {
        currentUser.require(Groups.DEPARTMENTS.toArray(String[]::new));
        return ledger.holders(Sku.of(sku));
    }
}
