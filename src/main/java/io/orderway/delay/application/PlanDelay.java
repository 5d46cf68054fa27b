package io.orderway.delay.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.delay.DelayTrigger;
import io.orderway.delay.domain.OrderDelay;
import io.orderway.hold.Holds;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out for a delay what the tables ask for. */
@Service
@Transactional
public class PlanDelay {

    private static final int OPEN_ENDED_DAYS = 999;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private final DelayDesk desk;
    private final OrderReader orders;
    private final Customers customers;
    private final Holds holds;
    private final GoodsProgress goods;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final String houseCountry;

    PlanDelay(DelayDesk desk, OrderReader orders, Customers customers, Holds holds, GoodsProgress goods, Timeline timeline,
            WorkingCalendar calendar, @Value("${orderway.calendar.country:GB}") String houseCountry) {
        this.desk = desk;
        this.orders = orders;
        this.customers = customers;
        this.holds = holds;
        this.goods = goods;
        this.timeline = timeline;
        this.calendar = calendar;
        this.houseCountry = houseCountry;
    }

    /** By what the cause is found. */
    public record CauseFacts(DelayTrigger trigger, boolean newDateGiven, boolean orderHeld, boolean goodsWaiting, boolean goodsSent) {
    }

    /**
     * By what consent and compensation are planned.
     *
     * @param stillLate  false if the promise can be kept after all, or the goods have arrived or the order has ended meanwhile
     * @param delayDays  calendar days from the broken promise to the new date
     * @param business   whether the customer buys for his trade
     * @param netValue   whole units of the order's currency, rounded up
     */
    public record Notice(boolean stillLate, boolean openEnded, int delayDays, int noticeNumber, String country, boolean business, CustomerTier tier,
            int netValue) {
    }

    public CauseFacts facts(String delayNumber) {
        OrderDelay delay = desk.get(delayNumber);
        OrderView order = orders.get(delay.orderNumber());
        return new CauseFacts(delay.trigger(), delay.newDate() != null, !holds.open(order.number()).isEmpty(), goods.areWaiting(order),
                goods.areSent(order));
    }

    /** What a clerk has found out. @param date null where nobody can name one */
    public void explain(String delayNumber, String cause, LocalDate date) {
        keep(desk.lock(delayNumber), cause, date);
    }

    /** What the table says, unless the cause is known already. @param extraDays working days that it costs beyond the transit */
    public void explainByTable(String delayNumber, String cause, int extraDays) {
        OrderDelay delay = desk.lock(delayNumber);
        LocalDate date = Optional.ofNullable(delay.newDate())
                .orElseGet(() -> goods.arrivalIfSentIn(orders.get(delay.orderNumber()), extraDays));
        keep(delay, Optional.ofNullable(delay.cause()).orElse(cause), date);
    }

    private void keep(OrderDelay delay, String cause, LocalDate date) {
        if (!cause.equals(delay.cause())) {
            timeline.record(delay.orderNumber(), "DELAY_CAUSE_FOUND", "%s; %s".formatted(cause.toLowerCase(Locale.ROOT).replace('_', ' '),
                    date == null ? "there is no new date yet" : "new date " + DAY.format(date)));
        }
        delay.explain(cause, date);
    }

    public Notice notice(String delayNumber) {
        OrderDelay delay = desk.get(delayNumber);
        OrderView order = orders.get(delay.orderNumber());
        Optional<Customer> customer = Optional.ofNullable(order.customerNumber()).flatMap(customers::find);
        LocalDate date = delay.newDate();
        boolean over = order.state().isEnd() || goods.haveArrived(order);
        return new Notice(!over && (date == null || date.isAfter(delay.promisedOn())), date == null,
                date == null ? OPEN_ENDED_DAYS : (int) ChronoUnit.DAYS.between(delay.promisedOn(), date), delay.notices() + 1,
                Objects.requireNonNullElse(order.party(PartyRole.SHIP_TO).country(), houseCountry),
                customer.filter(known -> known.terms().vatNumber() != null).isPresent(),
                customer.map(known -> known.terms().tier()).orElse(CustomerTier.STANDARD),
                order.netTotal().amount().setScale(0, RoundingMode.CEILING).intValue());
    }

    /** @return a sentence on why that cannot be the new date; empty if it can */
    public Optional<String> objection(LocalDate date) {
        LocalDate latest = calendar.today().plusYears(1);
        return date.isBefore(calendar.today()) || date.isAfter(latest)
                ? Optional.of("Please enter a day between today and %s.".formatted(latest)) : Optional.empty();
    }
}
