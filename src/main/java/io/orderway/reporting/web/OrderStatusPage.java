package io.orderway.reporting.web;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.correspondence.StatusLinks;
import io.orderway.reporting.application.status.OrderStatus;
import io.orderway.reporting.application.status.ShowOrderStatus;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer sees where his order stands. */
@Controller
class OrderStatusPage {

    private static final String VIEW = "public/order-status";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final ShowOrderStatus show;
    private final WorkingCalendar calendar;

    OrderStatusPage(ShowOrderStatus show, WorkingCalendar calendar) {
        this.show = show;
        this.calendar = calendar;
    }

    record Row(String when, String what) {
    }

    @GetMapping(StatusLinks.PATH + "{token}")
    ModelAndView show(@PathVariable String token) {
        return show.byLink(token).map(order -> page(order, token)).orElseGet(() -> new ModelAndView(VIEW, Map.of(), HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(OrderStatus order, String token) {
        List<Row> rows = order.events().stream().map(event -> new Row(moment(event.at()), event.text())).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("order", order);
        model.put("promised", order.promised() == null ? null : order.promised().format(DAY));
        model.put("rows", rows);
        model.put("complaintPage", StatusLinks.PATH + token + "/complaint");
        return new ModelAndView(VIEW, model, HttpStatus.OK);
    }

    private String moment(Instant instant) {
        return instant.atZone(calendar.zone()).format(MOMENT);
    }
}
