package io.orderway.reporting.application;

import io.orderway.order.OrderKind;
import io.orderway.order.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What must be seen of an order at a glance, on cards and sheets alike. */
@Component
public class OrderFlags {

    private final String houseCountry;

    OrderFlags(@Value("${orderway.calendar.country:GB}") String houseCountry) {
        this.houseCountry = houseCountry;
    }

    /** @param shipToCountry ISO 3166-1 alpha-2; null where it is not known */
    public List<String> of(Urgency urgency, String shipToCountry, boolean prepaid, boolean houseAccount, OrderKind kind, boolean held) {
        List<String> flags = new ArrayList<>();
        if (held) {
            flags.add("HOLD");
        }
        if (urgency != Urgency.STANDARD) {
            flags.add(urgency == Urgency.RUSH ? "RUSH" : "SAME DAY");
        }
        if (shipToCountry != null && !shipToCountry.strip().equalsIgnoreCase(houseCountry)) {
            flags.add("EXPORT");
        }
        if (prepaid) {
            flags.add("PREPAID");
        }
        if (houseAccount) {
            flags.add("HOUSE ACCOUNT");
        }
        if (kind != OrderKind.SALES) {
            flags.add(kind.name());
        }
        return flags;
    }
}
