package io.orderway.purchasing.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.GoodsReceipts;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.ReceiptDraft;
import io.orderway.purchasing.application.AnnounceReceipt;
import io.orderway.purchasing.application.AnnounceReceipt.Announced;
import io.orderway.purchasing.application.CheckReceipt;
import io.orderway.purchasing.application.InspectReceipt;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Goods that suppliers bring. */
@RestController
@RequestMapping("/api/goods-receipts")
@Tag(name = "Goods receipts")
class GoodsReceiptController {

    private static final String[] READERS = {Groups.WAREHOUSE, Groups.PURCHASING, Groups.FINANCE, Groups.MANAGERS, Groups.AUDIT, Groups.SYSTEMS};

    private final GoodsReceipts receipts;
    private final AnnounceReceipt announceReceipt;
    private final CheckReceipt checkReceipt;
    private final InspectReceipt inspectReceipt;
    private final CurrentUser currentUser;

    GoodsReceiptController(GoodsReceipts receipts, AnnounceReceipt announceReceipt, CheckReceipt checkReceipt, InspectReceipt inspectReceipt,
            CurrentUser currentUser) {
        this.receipts = receipts;
        this.announceReceipt = announceReceipt;
        this.checkReceipt = checkReceipt;
        this.inspectReceipt = inspectReceipt;
        this.currentUser = currentUser;
    }

    /** @param cameOn null for today */
    record Announcement(@NotBlank @Size(max = 60) String deliveryNote, @NotBlank @Size(max = 40) String purchaseOrder, LocalDate cameOn,
            @NotEmpty @Size(max = 500) List<@Valid @NotNull Brought> lines) {
    }

    /** @param unitPrice that the supplier charges; null if his note does not say */
    record Brought(@NotBlank String sku, @NotNull @Min(1) @Max(Quantity.MAX) Integer pieces,
            @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal unitPrice) {
    }

    record Count(@NotNull @Min(0) @Max(Quantity.MAX) Integer accepted, @NotNull @Min(0) @Max(Quantity.MAX) Integer rejected, @Size(max = 200) String reason) {
    }

    record Assignment(@NotBlank String purchaseOrder) {
    }

    @Schema(name = "GoodsReceipt")
    record Answer(String number, String purchaseOrder, String deliveryNote, LocalDate cameOn, String state, String finding, List<AnswerLine> lines) {

        static Answer of(GoodsReceipt receipt) {
            return new Answer(receipt.number(), receipt.order() == null ? receipt.orderNamed() : receipt.order().value(), receipt.deliveryNote(), receipt.cameOn(),
                    receipt.state().name(), receipt.finding(), receipt.lines().stream().map(line -> new AnswerLine(line.line(), line.sku().value(), line.pieces(),
                            line.unitPrice(), line.toInspect(), line.accepted(), line.rejected(), line.reason())).toList());
        }
    }

    @Schema(name = "GoodsReceiptLine")
    record AnswerLine(int line, String sku, int pieces, BigDecimal unitPrice, int toInspect, Integer accepted, Integer rejected, String reason) {
    }

    @PostMapping
    @Operation(summary = "Announces goods that came", description = "A delivery note of a purchase order counts once: told again it answers 200 with the same "
            + "receipt, told again with other goods 409. Nothing is booked before the goods are inspected and put away.")
    ResponseEntity<Answer> announce(@Valid @RequestBody Announcement told) {
        currentUser.require(Groups.WAREHOUSE, Groups.PURCHASING, Groups.MANAGERS, Groups.SYSTEMS);
        Announced announced = announceReceipt.announce(new ReceiptDraft(told.deliveryNote(), told.purchaseOrder(), told.cameOn(), told.lines().stream()
                .map(line -> new ReceiptDraft.Line(Sku.of(line.sku()), Quantity.of(line.pieces()), line.unitPrice())).toList()));
        return ResponseEntity.status(announced.isNew() ? HttpStatus.CREATED : HttpStatus.OK).location(URI.create("/api/goods-receipts/" + announced.number()))
                .body(Answer.of(receipts.find(announced.number()).orElseThrow()));
    }

    @GetMapping("/{receiptNumber}")
    Answer get(@PathVariable String receiptNumber) {
        currentUser.require(READERS);
        return receipts.find(receiptNumber).map(Answer::of)
                .orElseThrow(() -> new NotFoundException("There is no goods receipt %s.".formatted(receiptNumber)));
    }

    @PostMapping("/{receiptNumber}/lines/{lineNumber}/inspection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(@PathVariable String receiptNumber, @PathVariable int lineNumber, @Valid @RequestBody Count count) {
        currentUser.require(Groups.WAREHOUSE, Groups.MANAGERS);
        inspectReceipt.count(receiptNumber, lineNumber, count.accepted(), count.rejected(), count.reason());
    }

    @PostMapping("/{receiptNumber}/assignment")
    @Operation(summary = "Says which purchase order the goods belong to")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable String receiptNumber, @Valid @RequestBody Assignment assignment) {
        currentUser.require(Groups.PURCHASING, Groups.MANAGERS);
        checkReceipt.assign(receiptNumber, PurchaseOrderNumber.of(assignment.purchaseOrder()));
    }
}
