package io.orderway.intake.application;

import io.orderway.order.LineKind;
import java.util.Map;

/** The article codes that stand for money and not for goods. */
public interface ChargeCodes {

    /** @return by code in upper case, whether it is carriage or another charge */
    Map<String, LineKind> current();
}
