package io.orderway.correspondence.application;

import io.orderway.correspondence.ServiceRequest;
import io.orderway.correspondence.ServiceRequests;
import io.orderway.shared.OrderNumber;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests as they are read. */
@Service
class RequestViews implements ServiceRequests {

    private final RequestTable requests;

    RequestViews(RequestTable requests) {
        this.requests = requests;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceRequest> of(OrderNumber number) {
        return requests.of(number);
    }
}
