package io.orderway.correspondence.application;

import io.orderway.correspondence.ReceivedMessage;
import io.orderway.correspondence.RequestKind;
import io.orderway.correspondence.ServiceRequest;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens requests. Whoever opens one holds the order's row, so that two of one customer at once are one after the other. */
@Service
public class OpenRequest {

    private final RequestTable table;
    private final OrderReader orders;
    private final RequestProcess process;

    OpenRequest(RequestTable table, OrderReader orders, RequestProcess process) {
        this.table = table;
        this.orders = orders;
        this.process = process;
    }

    /** A message of somebody whose request is still open belongs to it: whoever answers reads both. */
    void fromMessage(OrderNumber number, ReceivedMessage message) {
        OrderView order = orders.lock(number);
        if (message.sender() != null && table.of(number).stream().filter(request -> isOpenOf(message.sender(), request))
                .anyMatch(request -> table.join(request.id()))) {
            return;
        }
        RequestKind kind = message.requestKind() == null ? RequestKind.OTHER : RequestKind.valueOf(message.requestKind());
        table.insert(new RequestTable.Asked(number, message.id(), kind, message.who(), message.sender(), message.subject(), message.text(),
                message.messageId())).ifPresent(id -> process.open(number, id, order.urgency().priority()));
    }

    private static boolean isOpenOf(String sender, ServiceRequest request) {
        return request.isOpen() && sender.equalsIgnoreCase(request.recipient());
    }

    /**
     * A clerk notes what a customer wants to know, by telephone or over the counter.
     *
     * @return its number
     */
    @Transactional
    public long fromDesk(OrderNumber number, RequestKind kind, String question) {
        OrderView order = orders.lock(number);
        long id = table.insert(new RequestTable.Asked(number, null, kind, null, null, null, question, null)).orElseThrow();
        process.open(number, id, order.urgency().priority());
        return id;
    }
}
