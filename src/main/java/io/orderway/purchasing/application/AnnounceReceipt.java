package io.orderway.purchasing.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.ReceiptDraft;
import io.orderway.shared.ConflictException;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the announcement of goods that came: a delivery note counts once, however often it is announced and by how many at once. */
@Service
public class AnnounceReceipt {

    private static final int MOST_LINES = 500;
    private static final int OLDEST_DAYS = 60;

    private final GoodsReceiptTable table;
    private final PurchaseOrderHistory history;
    private final WorkingCalendar calendar;
    private final GoodsReceiptProcess process;

    AnnounceReceipt(GoodsReceiptTable table, PurchaseOrderHistory history, WorkingCalendar calendar, GoodsReceiptProcess process) {
        this.table = table;
        this.history = history;
        this.calendar = calendar;
        this.process = process;
    }

    /** @param isNew false if the delivery note had been announced before */
    public record Announced(String number, boolean isNew) {
    }

    /**
     * @throws IllegalArgumentException with a sentence if it makes no sense
     * @throws ConflictException        if the delivery note was announced before with other goods
     */
    @Transactional
    public Announced announce(ReceiptDraft told) {
        ReceiptDraft draft = new ReceiptDraft(told.deliveryNote().strip(), told.purchaseOrder().strip().toUpperCase(Locale.ROOT), told.cameOn(), told.lines());
        LocalDate cameOn = Optional.ofNullable(draft.cameOn()).orElseGet(calendar::today);
        check(draft, cameOn);
        Optional<String> added = table.add(draft, cameOn, history.actor());
        added.ifPresent(process::start);
        return added.map(number -> new Announced(number, true)).orElseGet(() -> new Announced(sameAsBefore(draft).number(), false));
    }

    private void check(ReceiptDraft draft, LocalDate cameOn) {
        if (draft.lines().isEmpty() || draft.lines().size() > MOST_LINES) {
            throw new IllegalArgumentException("A goods receipt has 1 to %d lines.".formatted(MOST_LINES));
        }
        if (cameOn.isAfter(calendar.today())) {
            throw new IllegalArgumentException("Goods that come later are not taken in today.");
        }
        if (cameOn.isBefore(calendar.today().minusDays(OLDEST_DAYS))) {
            throw new IllegalArgumentException("Goods that came more than %d days ago are corrected by a stock count.".formatted(OLDEST_DAYS));
        }
        Set<Sku> seen = new HashSet<>();
        for (ReceiptDraft.Line line : draft.lines()) {
            if (line.pieces().isZero()) {
                throw new IllegalArgumentException("Of %s at least one piece has to have come.".formatted(line.sku()));
            }
            if (!seen.add(line.sku())) {
                throw new IllegalArgumentException("Article %s stands on two lines.".formatted(line.sku()));
            }
        }
    }

    private GoodsReceipt sameAsBefore(ReceiptDraft draft) {
        GoodsReceipt before = table.ofNote(draft.purchaseOrder(), draft.deliveryNote()).orElseThrow();
        if (!goods(before).equals(draft.lines().stream().map(line -> goods(line.sku(), line.pieces().pieces(), line.unitPrice())).toList())) {
            throw new ConflictException("Delivery note %s of %s was announced before with other goods; it is %s."
                    .formatted(draft.deliveryNote(), draft.purchaseOrder(), before.number()));
        }
        return before;
    }

    private static List<String> goods(GoodsReceipt receipt) {
        return receipt.lines().stream().map(line -> goods(line.sku(), line.pieces(), line.unitPrice())).toList();
    }

    private static String goods(Sku sku, int pieces, BigDecimal price) {
        return "%s %d %s".formatted(sku, pieces, price == null ? "" : price.stripTrailingZeros().toPlainString());
    }
}
