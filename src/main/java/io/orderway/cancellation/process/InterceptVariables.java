package io.orderway.cancellation.process;

import io.orderway.cancellation.application.CallParcelsBack.Next;
import io.orderway.delivery.ParcelIntercepts.OnItsWay;
import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Intercepts.Answer;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of parcel intercept. */
final class InterceptVariables {

    private static final String NOTHING_HEARD = "NONE";

    private static final ProcessVariable<Boolean> PARCEL_ON_ITS_WAY = ProcessVariable.flag("parcelOnItsWay");
    private static final ProcessVariable<Boolean> ALL_CALLED_BACK = ProcessVariable.flag("allCalledBack");
    private static final ProcessVariable<String> SHIPMENT_NUMBER = ProcessVariable.text("shipmentNumber");
    private static final ProcessVariable<String> CARRIER_SERVICE = ProcessVariable.text("carrierService");
    private static final ProcessVariable<String> HOUSE_COUNTRY = ProcessVariable.text("houseCountry");
    private static final ProcessVariable<String> DESTINATION_COUNTRY = ProcessVariable.text("destinationCountry");
    private static final ProcessVariable<String> LAST_TRACKING = ProcessVariable.text("lastTracking");
    private static final ProcessVariable<String> INTERCEPT_ANSWER = ProcessVariable.text("interceptAnswer");
    private static final ProcessVariable<Boolean> INTERCEPT_ANSWERED = ProcessVariable.flag("interceptAnswered");
    private static final ProcessVariable<Integer> INTERCEPT_ASKS = ProcessVariable.number("interceptAsks");

    private InterceptVariables() {
    }

    static void found(VariableScope scope, Next next) {
        ProcessVariables.set(scope, PARCEL_ON_ITS_WAY, next.parcel() != null);
        ProcessVariables.set(scope, ALL_CALLED_BACK, next.allCalledBack());
        if (next.parcel() != null) {
            OnItsWay onItsWay = next.onItsWay();
            ProcessVariables.set(scope, SHIPMENT_NUMBER, next.parcel().value());
            ProcessVariables.set(scope, CARRIER_SERVICE, onItsWay.route().service());
            ProcessVariables.set(scope, HOUSE_COUNTRY, onItsWay.route().houseCountry());
            ProcessVariables.set(scope, DESTINATION_COUNTRY, onItsWay.route().destinationCountry());
            ProcessVariables.set(scope, LAST_TRACKING, onItsWay.lastTracking() == null ? NOTHING_HEARD : onItsWay.lastTracking().name());
            ProcessVariables.set(scope, INTERCEPT_ANSWER, null);
            ProcessVariables.set(scope, INTERCEPT_ASKS, 0);
        }
    }

    static ShipmentNumber shipment(VariableScope scope) {
        return ShipmentNumber.of(ProcessVariables.require(scope, SHIPMENT_NUMBER));
    }

    static void answered(VariableScope scope, Answer answer) {
        ProcessVariables.set(scope, INTERCEPT_ANSWERED, answer != Answer.NO_ANSWER);
        ProcessVariables.set(scope, INTERCEPT_ANSWER, answer.name());
        ProcessVariables.set(scope, INTERCEPT_ASKS, ProcessVariables.require(scope, INTERCEPT_ASKS) + 1);
    }

    /** Null if the carrier was not asked. */
    static Answer answer(VariableScope scope) {
        return ProcessVariables.find(scope, INTERCEPT_ANSWER).map(Answer::valueOf).orElse(null);
    }
}
