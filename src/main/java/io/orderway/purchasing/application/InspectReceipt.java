package io.orderway.purchasing.application;

import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.GoodsReceipt.Line;
import io.orderway.purchasing.GoodsReceipt.State;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the warehouse finds when it looks at goods that came. */
@Service
public class InspectReceipt {

    private final GoodsReceiptTable table;

    InspectReceipt(GoodsReceiptTable table) {
        this.table = table;
    }

    /** What the warehouse says of the whole. */
    public enum Inspection {
        ACCEPTED,
        /** As it was counted line by line. */
        DIFFERENT,
        REJECTED
    }

    /** What came of it. */
    public record Inspected(boolean anyAccepted, boolean anyRejected) {
    }

    /**
     * Counts one line.
     *
     * @param accepted 0 or more; may be less or more than was announced together with {@code rejected}, never more than are to be looked at
     * @param rejected 0 or more
     * @param reason   why something is rejected; null if nothing is
     * @throws NotFoundException        if there is no such line
     * @throws ConflictException        if the goods are not being inspected
     * @throws IllegalArgumentException with a sentence if the numbers make no sense
     */
    @Transactional
    public void count(String number, int lineNumber, int accepted, int rejected, String reason) {
        GoodsReceipt receipt = table.lock(number).orElseThrow(() -> new NotFoundException("There is no goods receipt %s.".formatted(number)));
        if (receipt.state() != State.TAKEN_IN) {
            throw new ConflictException("Goods receipt %s is not being inspected.".formatted(number));
        }
        Line line = receipt.lines().stream().filter(candidate -> candidate.line() == lineNumber).findFirst()
                .orElseThrow(() -> new NotFoundException("Goods receipt %s has no line %d.".formatted(number, lineNumber)));
        if (accepted + rejected > line.toInspect()) {
            throw new IllegalArgumentException("%d pieces are to be looked at; what is more belongs to another delivery note.".formatted(line.toInspect()));
        }
        if (rejected > 0 && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("Please say why pieces are rejected.");
        }
        table.inspected(number, lineNumber, accepted, rejected, rejected > 0 ? reason.strip() : null);
    }

    /** @return the sentence to show if this cannot be said; empty if it can */
    @Transactional(readOnly = true)
    public Optional<String> objection(String number, Inspection inspection) {
        boolean counted = table.get(number).lines().stream().allMatch(line -> line.toInspect() == 0 || line.isCounted());
        return inspection == Inspection.DIFFERENT && !counted ? Optional.of("Please count every line on the sheet first.") : Optional.empty();
    }

    @Transactional
    public Inspected inspect(String number, Inspection inspection) {
        GoodsReceipt receipt = table.lock(number).orElseThrow();
        for (Line line : receipt.lines()) {
            if (inspection == Inspection.ACCEPTED) {
                table.inspected(number, line.line(), line.toInspect(), 0, null);
            } else if (inspection == Inspection.REJECTED) {
                table.inspected(number, line.line(), 0, line.toInspect(), Optional.ofNullable(line.reason()).orElse("The whole delivery was rejected"));
            } else if (!line.isCounted()) {
                table.inspected(number, line.line(), 0, 0, null);
            }
        }
        table.change(number, State.INSPECTED);
        GoodsReceipt seen = table.get(number);
        return new Inspected(seen.lines().stream().anyMatch(line -> line.accepted() > 0), seen.lines().stream().anyMatch(line -> line.rejected() > 0));
    }
}
