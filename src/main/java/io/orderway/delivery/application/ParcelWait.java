package io.orderway.delivery.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Why a parcel cannot be waited for until a day. */
@Service
public class ParcelWait {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private final OrderReader orders;
    private final ParcelWaitLimits limits;
    private final WorkingCalendar calendar;

    ParcelWait(OrderReader orders, ParcelWaitLimits limits, WorkingCalendar calendar) {
        this.orders = orders;
        this.limits = limits;
        this.calendar = calendar;
    }

    /** @return a sentence; empty if the parcel can be waited for until that day */
    public Optional<String> objection(OrderNumber number, LocalDate until) {
        LocalDate today = calendar.today();
        LocalDate latest = today.plusDays(limits.longestWaitDays(orders.get(number).party(PartyRole.SHIP_TO).country()));
        return until.isBefore(today) || until.isAfter(latest)
                ? Optional.of("Please wait until a day between today and %s.".formatted(DAY.format(latest))) : Optional.empty();
    }
}
