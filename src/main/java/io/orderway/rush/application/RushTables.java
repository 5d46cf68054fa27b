package io.orderway.rush.application;

import io.orderway.customer.CustomerTier;
import io.orderway.order.OrderKind;
import io.orderway.order.Urgency;
import java.math.BigDecimal;
import java.time.DayOfWeek;

/** The tables by which the business judges urgency and plans the warehouse. */
public interface RushTables {

    Judgement judge(Facts facts);

    /** Shipments that the warehouse can work off on such a day, 0 or more. */
    int capacity(DayOfWeek day);

    /**
     * @param workingDaysLeft until the requested date; 0 or less: today or earlier
     * @param hour            of the day where the house stands, 0 to 23
     * @param netValue        in the order's currency
     * @param warehouseLoad   shipments waiting, in percent of what today can take
     */
    record Facts(OrderKind orderKind, boolean rushRequested, int workingDaysLeft, int hour, CustomerTier customerTier, BigDecimal netValue, int warehouseLoad) {
    }

    /** @param version of the table that was in force */
    record Judgement(Urgency urgency, boolean approvalNeeded, String reason, int version) {
    }
}
