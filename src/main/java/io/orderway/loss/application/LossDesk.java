package io.orderway.loss.application;

import io.orderway.loss.domain.ParcelLoss;
import io.orderway.loss.domain.ParcelLosses;
import io.orderway.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds losses by the number that processes and links carry. */
@Component
class LossDesk {

    private final ParcelLosses losses;

    LossDesk(ParcelLosses losses) {
        this.losses = losses;
    }

    ParcelLoss get(String lossNumber) {
        return losses.findById(id(lossNumber)).orElseThrow(() -> unknown(lossNumber));
    }

    ParcelLoss lock(String lossNumber) {
        return losses.lock(id(lossNumber)).orElseThrow(() -> unknown(lossNumber));
    }

    private static long id(String lossNumber) {
        return Long.parseLong(lossNumber);
    }

    private static NotFoundException unknown(String lossNumber) {
        return new NotFoundException("There is no loss %s.".formatted(lossNumber));
    }
}
