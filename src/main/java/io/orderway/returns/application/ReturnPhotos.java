package io.orderway.returns.application;

import io.orderway.document.Attachments;
import io.orderway.document.Attachments.Outcome;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.returns.ReturnState;
import io.orderway.returns.Returns;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the warehouse photographs of goods that came back. */
@Service
public class ReturnPhotos {

    private static final int MOST = 20;
    private static final Set<ReturnState> IN_THE_HOUSE = EnumSet.of(ReturnState.ANNOUNCED, ReturnState.RECEIVED, ReturnState.SETTLED);

    private final OrderReader orders;
    private final ReturnTable table;
    private final Attachments attachments;
    private final Timeline timeline;

    ReturnPhotos(OrderReader orders, ReturnTable table, Attachments attachments, Timeline timeline) {
        this.orders = orders;
        this.table = table;
        this.attachments = attachments;
        this.timeline = timeline;
    }

    /**
     * @param fileName as the camera calls it; may be anything
     * @throws NotFoundException        if there is no such return
     * @throws ConflictException        if its goods are not expected or have enough photos
     * @throws IllegalArgumentException with a sentence if the file cannot be kept
     */
    @Transactional
    public void add(String number, String fileName, byte[] bytes) {
        ReturnTable.Row found = table.find(number).orElseThrow(() -> new NotFoundException("There is no return " + number + "."));
        orders.lock(found.order());
        if (!IN_THE_HOUSE.contains(table.get(number).goods().state())) {
            throw new ConflictException("The goods of return %s are not in the house.".formatted(number));
        }
        if (attachments.of(List.of(Returns.photosOf(number))).size() >= MOST) {
            throw new ConflictException("Return %s has %d photos already.".formatted(number, MOST));
        }
        if (attachments.keep(Returns.photosOf(number), fileName, bytes) instanceof Outcome.Refused refused) {
            throw new IllegalArgumentException("The file was not kept; it is %s.".formatted(refused.reason()));
        }
        timeline.record(found.order(), "RETURN_PHOTO_ADDED", number);
    }

    @Transactional(readOnly = true)
    public boolean areThere(String number) {
        return !attachments.of(List.of(Returns.photosOf(number))).isEmpty();
    }
}
