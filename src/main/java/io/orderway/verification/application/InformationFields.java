package io.orderway.verification.application;

import io.orderway.shared.OrderNumber;
import io.orderway.verification.MissingInformation;
import io.orderway.verification.domain.InformationRequests;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that customers were asked for. */
@Component
class InformationFields implements MissingInformation {

    private final InformationRequests requests;

    InformationFields(InformationRequests requests) {
        this.requests = requests;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Field> of(OrderNumber number) {
        return requests.findByOrderNumberOrderByAskedAtAscIdAsc(number).stream()
                .flatMap(request -> InformationDesk.views(request.fields()).stream()).toList();
    }
}
