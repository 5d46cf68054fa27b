package io.orderway.returns.application;

import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.returns.ReturnEvent;
import io.orderway.returns.ReturnState;
import io.orderway.returns.Returns.Line;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what came back. */
@Service
public class ReceiveReturn {

    /** What the warehouse found in the parcel. */
    public enum Reception {
        AS_ANNOUNCED, SHORT, WRONG_ITEM, NOTHING
    }

    private final OrderReader orders;
    private final ReturnTable table;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ReceiveReturn(OrderReader orders, ReturnTable table, Timeline timeline, ApplicationEventPublisher events) {
        this.orders = orders;
        this.table = table;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Counts one line, as the order sheet does where not everything came.
     *
     * @param pieces 0 to what was announced
     * @throws NotFoundException if the return has no such line
     * @throws ConflictException if nobody waits for it, or more came than was announced
     */
    @Transactional
    public void count(String number, int lineNumber, int pieces) {
        Line line = line(number, lineNumber, ReturnState.ANNOUNCED);
        if (pieces > line.pieces()) {
            throw new ConflictException("%d were announced; what is more belongs to another return.".formatted(line.pieces()));
        }
        table.received(number, lineNumber, pieces);
    }

    /**
     * How many pieces of a line can be sold again.
     *
     * @param pieces 0 to what came
     */
    @Transactional
    public void sort(String number, int lineNumber, int pieces) {
        Line line = line(number, lineNumber, ReturnState.RECEIVED);
        if (pieces > line.received()) {
            throw new ConflictException("%d came; not more can go back on the shelf.".formatted(line.received()));
        }
        table.restocked(number, lineNumber, pieces);
    }

    private Line line(String number, int lineNumber, ReturnState state) {
        ReturnTable.Row found = table.find(number).orElseThrow(() -> new NotFoundException("There is no return " + number + "."));
        orders.lock(found.order());
        ReturnTable.Row row = table.get(number);
        if (!row.isIn(state)) {
            throw new ConflictException(state == ReturnState.ANNOUNCED ? "Return %s is not waited for.".formatted(number)
                    : "Return %s is not being inspected.".formatted(number));
        }
        return row.goods().lines().stream().filter(line -> line.lineNumber() == lineNumber).findFirst()
                .orElseThrow(() -> new NotFoundException("Return %s has no line %d.".formatted(number, lineNumber)));
    }

    /** @return true if some line was counted as less than announced */
    @Transactional(readOnly = true)
    public boolean isCountedShort(String number) {
        return table.get(number).goods().lines().stream().anyMatch(line -> line.received() != null && line.received() < line.pieces());
    }

    /** @return true if it is said for each line how much of it can be sold again */
    @Transactional(readOnly = true)
    public boolean isSorted(String number) {
        return table.get(number).goods().lines().stream().allMatch(line -> line.received() == 0 || line.restocked() != null);
    }

    /** How much of what was announced came. */
    public record Came(boolean everything, boolean anything) {
    }

    /** Lines that nobody counted came as announced. */
    @Transactional
    public Came receive(String number, Reception reception) {
        ReturnTable.Row row = table.get(number);
        orders.lock(row.order());
        for (Line line : row.goods().lines()) {
            if (reception == Reception.NOTHING) {
                table.received(number, line.lineNumber(), 0);
            } else if (line.received() == null || reception == Reception.AS_ANNOUNCED) {
                table.received(number, line.lineNumber(), line.pieces());
            }
        }
        List<Line> lines = table.get(number).goods().lines();
        boolean anything = lines.stream().anyMatch(line -> line.received() > 0);
        table.change(number, anything ? ReturnState.RECEIVED : ReturnState.ABANDONED, null);
        timeline.record(row.order(), anything ? "RETURN_RECEIVED" : "RETURN_NOT_IN_PARCEL", "%s: %s".formatted(number, lines.stream()
                .map(line -> "%d of %d of %s".formatted(line.received(), line.pieces(), line.sku())).collect(Collectors.joining(", "))));
        return new Came(lines.stream().allMatch(line -> line.received() == line.pieces()), anything);
    }

    /** Tells the customer how much of each line came. */
    @Transactional(readOnly = true)
    public void tellShortfall(String number) {
        ReturnTable.Row row = table.get(number);
        events.publishEvent(new ReturnEvent.CameShort(row.order(), number, row.goods().lines()));
    }

    /** Our carrier has lost it: all that was announced counts as given back, though nothing of it came. */
    @Transactional
    public void lose(String number) {
        ReturnTable.Row row = table.get(number);
        orders.lock(row.order());
        row.goods().lines().stream().filter(line -> Objects.isNull(line.received())).forEach(line -> table.received(number, line.lineNumber(), line.pieces()));
        row.goods().lines().forEach(line -> table.restocked(number, line.lineNumber(), 0));
        table.change(number, ReturnState.LOST, null);
        timeline.record(row.order(), "RETURN_LOST", number + ": lost on the way back by the carrier");
    }

    /** Nothing was sent, and nothing is expected any more. */
    @Transactional
    public void abandon(String number) {
        ReturnTable.Row row = table.get(number);
        orders.lock(row.order());
        table.change(number, ReturnState.ABANDONED, null);
        timeline.record(row.order(), "RETURN_ABANDONED", number + ": nothing was sent");
    }
}
