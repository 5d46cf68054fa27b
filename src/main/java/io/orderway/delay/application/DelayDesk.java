package io.orderway.delay.application;

import io.orderway.delay.domain.OrderDelay;
import io.orderway.delay.domain.OrderDelays;
import io.orderway.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds delays by the number that processes and links carry. */
@Component
class DelayDesk {

    private final OrderDelays delays;

    DelayDesk(OrderDelays delays) {
        this.delays = delays;
    }

    OrderDelay get(String delayNumber) {
        return delays.findById(Long.parseLong(delayNumber)).orElseThrow(() -> unknown(delayNumber));
    }

    OrderDelay lock(String delayNumber) {
        return delays.lock(Long.parseLong(delayNumber)).orElseThrow(() -> unknown(delayNumber));
    }

    private static NotFoundException unknown(String delayNumber) {
        return new NotFoundException("There is no delay %s.".formatted(delayNumber));
    }
}
