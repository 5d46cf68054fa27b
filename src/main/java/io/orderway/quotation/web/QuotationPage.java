package io.orderway.quotation.web;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.order.OrderView;
import io.orderway.quotation.application.AnswerQuotation;
import io.orderway.quotation.application.AnswerQuotation.Page;
import io.orderway.quotation.application.QuotationLinks;
import io.orderway.shared.Money;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer accepts a quotation or declines it. Looking at it changes nothing. */
@Controller
@RequestMapping(QuotationLinks.PATH + "{token}")
class QuotationPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final AnswerQuotation answers;
    private final WorkingCalendar calendar;

    QuotationPage(AnswerQuotation answers, WorkingCalendar calendar) {
        this.answers = answers;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(answers.look(token));
    }

    @PostMapping
    ModelAndView answer(@PathVariable String token, @RequestParam(required = false) String answer) {
        boolean known = "ACCEPT".equals(answer) || "DECLINE".equals(answer);
        return page(known ? answers.answer(token, "ACCEPT".equals(answer)) : answers.look(token));
    }

    /** What is offered, in words. */
    record Shown(String orderNumber, List<Line> lines, String total, String until) {
    }

    record Line(String description, int pieces, String unitPrice, String value) {
    }

    private ModelAndView page(Page page) {
        ModelAndView view = new ModelAndView("public/answer-quotation");
        if (page instanceof Page.Offered offered) {
            view.addObject("offered", shown(offered));
        } else if (page instanceof Page.Settled settled) {
            view.addObject("settled", settled.quotation().order().value()).addObject("outcome", settled.quotation().state().name());
        } else {
            view.setStatus(HttpStatus.GONE);
        }
        return view;
    }

    private Shown shown(Page.Offered offered) {
        OrderView order = offered.order();
        return new Shown(order.number().value(), order.lines().stream().filter(line -> line.wanted() > 0).map(line -> line(line, order.currency())).toList(),
                order.netTotal().toString(), DAY.format(offered.quotation().validUntil().minusSeconds(1).atZone(calendar.zone())));
    }

    private static Line line(OrderView.Line line, String currency) {
        String description = line.description() == null ? line.sku() : line.sku() + "  " + line.description();
        return new Line(description, line.wanted(), Money.of(line.unitPrice(), currency).toString(), line.value(currency).toString());
    }
}
