package io.orderway.purchasing.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.purchasing.PlaceOutcome;
import io.orderway.purchasing.PlaceOutcome.Placed;
import io.orderway.purchasing.PlaceOutcome.Refused;
import io.orderway.purchasing.PurchaseDraft;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.purchasing.PurchaseOrders;
import io.orderway.purchasing.Suppliers;
import io.orderway.purchasing.application.ConfirmPurchaseOrder;
import io.orderway.purchasing.application.EndPurchaseOrder;
import io.orderway.purchasing.application.PlacePurchaseOrder;
import io.orderway.shared.Money;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Purchase orders: placed by hand, confirmed and ended. */
@RestController
@RequestMapping("/api/purchase-orders")
@Tag(name = "Purchase orders")
class PurchaseOrderController {

    private static final String[] READERS = {Groups.PURCHASING, Groups.WAREHOUSE, Groups.FINANCE, Groups.MANAGERS, Groups.AUDIT, Groups.SYSTEMS};

    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final PlacePurchaseOrder placePurchaseOrder;
    private final ConfirmPurchaseOrder confirmPurchaseOrder;
    private final EndPurchaseOrder endPurchaseOrder;
    private final CurrentUser currentUser;

    PurchaseOrderController(PurchaseOrders orders, Suppliers suppliers, PlacePurchaseOrder placePurchaseOrder, ConfirmPurchaseOrder confirmPurchaseOrder,
            EndPurchaseOrder endPurchaseOrder, CurrentUser currentUser) {
        this.orders = orders;
        this.suppliers = suppliers;
        this.placePurchaseOrder = placePurchaseOrder;
        this.confirmPurchaseOrder = confirmPurchaseOrder;
        this.endPurchaseOrder = endPurchaseOrder;
        this.currentUser = currentUser;
    }

    /** @param reference of the caller's own; the same reference places one order, however often it is sent */
    record Placing(@NotBlank @Size(max = 40) String supplier, @NotBlank @Size(max = 60) String reference, @NotEmpty @Size(max = 500) List<@Valid @NotNull Wanted> lines) {
    }

    /** @param unitPrice null for the supplier's */
    record Wanted(@NotBlank String sku, @NotNull @Min(1) @Max(Quantity.MAX) Integer pieces,
            @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal unitPrice) {
    }

    /** @param lines days of lines that come on another one, by line */
    record Confirmation(@NotNull LocalDate expectedOn, Map<Integer, LocalDate> lines) {
    }

    record Reason(@NotBlank @Size(max = 200) String reason) {
    }

    @GetMapping
    List<PurchaseOrderAnswer> newest(@RequestParam(required = false) PurchaseOrderState state) {
        currentUser.require(READERS);
        return orders.newest(state).stream().map(order -> PurchaseOrderAnswer.of(order, List.of())).toList();
    }

    @GetMapping("/{purchaseOrderNumber}")
    PurchaseOrderAnswer get(@PathVariable String purchaseOrderNumber) {
        currentUser.require(READERS);
        PurchaseOrderNumber number = PurchaseOrderNumber.of(purchaseOrderNumber);
        PurchaseOrder order = orders.find(number).orElseThrow(() -> new NotFoundException("There is no purchase order %s.".formatted(number)));
        return PurchaseOrderAnswer.of(order, orders.events(number));
    }

    @PostMapping
    @Operation(summary = "Places a purchase order", description = "It is approved as the table purchase-approval says and then mailed to the supplier.")
    ResponseEntity<PurchaseOrderAnswer> place(@Valid @RequestBody Placing placing) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS, Groups.SYSTEMS);
        PlaceOutcome outcome = placePurchaseOrder.place(draft(placing));
        if (outcome instanceof Refused refused) {
            throw new IllegalArgumentException(String.join(" ", refused.reasons()));
        }
        Placed placed = (Placed) outcome;
        PurchaseOrderAnswer answer = PurchaseOrderAnswer.of(orders.find(placed.number()).orElseThrow(), List.of());
        return ResponseEntity.status(placed.isNew() ? HttpStatus.CREATED : HttpStatus.OK).location(URI.create("/api/purchase-orders/" + placed.number())).body(answer);
    }

    private PurchaseDraft draft(Placing placing) {
        Optional<String> currency = suppliers.find(placing.supplier()).map(supplier -> supplier.currency());
        return new PurchaseDraft(placing.supplier(), "by hand: " + placing.reference(), placing.lines().stream().map(line -> new PurchaseDraft.Line(Sku.of(line.sku()),
                Quantity.of(line.pieces()), currency.filter(known -> line.unitPrice() != null).map(known -> Money.of(line.unitPrice(), known)).orElse(null))).toList());
    }

    @PostMapping("/{purchaseOrderNumber}/confirmation")
    @Operation(summary = "Takes the supplier's word on when the goods come", description = "May be told again: the last word counts.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String purchaseOrderNumber, @Valid @RequestBody Confirmation confirmation) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS, Groups.SYSTEMS);
        confirmPurchaseOrder.confirm(PurchaseOrderNumber.of(purchaseOrderNumber), confirmation.expectedOn(), Optional.ofNullable(confirmation.lines()).orElse(Map.of()));
    }

    @PostMapping("/{purchaseOrderNumber}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String purchaseOrderNumber, @Valid @RequestBody Reason reason) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS);
        endPurchaseOrder.cancel(PurchaseOrderNumber.of(purchaseOrderNumber), reason.reason());
    }

    @PostMapping("/{purchaseOrderNumber}/closing")
    @Operation(summary = "Nothing more is waited for", description = "For an order of which goods have come; one of which nothing has come is cancelled.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String purchaseOrderNumber, @Valid @RequestBody Reason reason) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS);
        endPurchaseOrder.closeShort(PurchaseOrderNumber.of(purchaseOrderNumber), reason.reason());
    }
}
