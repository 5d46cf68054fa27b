package io.orderway.reporting.application;

import io.orderway.order.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a clerk must see of an order at a glance. */
public enum OrderFlag {
    RUSH, SAME_DAY, EXPORT, PREPAID, HOUSE_ACCOUNT;

    /** Judges by the few facts that lists and sheets both have. */
    @Component
    static class Judge {

        private final String houseCountry;

        Judge(@Value("${orderway.calendar.country:GB}") String houseCountry) {
            this.houseCountry = houseCountry;
        }

        List<OrderFlag> flags(Urgency urgency, String shipToCountry, boolean prepaid, boolean houseAccount) {
            List<OrderFlag> flags = new ArrayList<>();
            if (urgency == Urgency.RUSH) {
                flags.add(RUSH);
            }
            if (urgency == Urgency.SAME_DAY) {
                flags.add(SAME_DAY);
            }
            if (shipToCountry != null && !shipToCountry.strip().equalsIgnoreCase(houseCountry)) {
                flags.add(EXPORT);
            }
            if (prepaid) {
                flags.add(PREPAID);
            }
            if (houseAccount) {
                flags.add(HOUSE_ACCOUNT);
            }
            return flags;
        }
    }
}
