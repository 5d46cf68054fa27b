package io.orderway.reporting.application.sheet;

import io.orderway.document.Attachments;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.sheet.Sheet.Paper;
import io.orderway.returns.Returns;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the warehouse has photographed of goods that came back. */
@Component
class SheetReturnPhotos {

    private final Returns returns;
    private final Attachments attachments;

    SheetReturnPhotos(Returns returns, Attachments attachments) {
        this.returns = returns;
        this.attachments = attachments;
    }

    List<Paper> of(OrderView order) {
        return attachments.of(returns.of(order).stream().map(goods -> Returns.photosOf(goods.number())).toList()).stream()
                .map(photo -> new Paper("Photo: " + photo.fileName(), "/api/attachments/" + photo.id(), photo.keptAt())).toList();
    }
}
