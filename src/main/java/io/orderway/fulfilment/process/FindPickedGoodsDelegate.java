package io.orderway.fulfilment.process;

import io.orderway.fulfilment.application.FindPickedGoods;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether goods of a stopped shipment have been taken from their shelves. */
@Component
class FindPickedGoodsDelegate implements JavaDelegate {

    private final FindPickedGoods findPickedGoods;

    FindPickedGoodsDelegate(FindPickedGoods findPickedGoods) {
        this.findPickedGoods = findPickedGoods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean picked = FulfilmentVariables.findShipmentNumber(execution).filter(findPickedGoods::takeToPutBack).isPresent();
        FulfilmentVariables.goodsToPutBack(execution, picked);
    }
}
