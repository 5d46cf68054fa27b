package io.orderway.change.web;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.change.ChangeOffer;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.ChangeState;
import io.orderway.change.application.AnswerByLink;
import io.orderway.change.application.AnswerByLink.Page;
import io.orderway.change.application.OfferLinks;
import io.orderway.shared.Money;
import java.time.LocalDate;
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

/** The page on which a customer sees what a change of his order means, and confirms it or not. Looking at it changes nothing. */
@Controller
@RequestMapping(OfferLinks.PATH + "{token}")
class ChangeOfferPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);

    private final AnswerByLink answerByLink;
    private final WorkingCalendar calendar;

    ChangeOfferPage(AnswerByLink answerByLink, WorkingCalendar calendar) {
        this.answerByLink = answerByLink;
        this.calendar = calendar;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(answerByLink.look(token));
    }

    @PostMapping
    ModelAndView answer(@PathVariable String token, @RequestParam(required = false) String answer) {
        boolean known = "CONFIRM".equals(answer) || "DECLINE".equals(answer);
        return page(known ? answerByLink.answer(token, "CONFIRM".equals(answer)) : answerByLink.look(token));
    }

    /** What is shown, in words; what is null does not change. */
    record Shown(String orderNumber, List<String> changes, List<String> undo, boolean withTax, String priceBefore, String priceAfter, String dateBefore,
            String dateAfter, String until) {
    }

    private ModelAndView page(Page page) {
        ModelAndView view = new ModelAndView("public/answer-change");
        if (page instanceof Page.Offered offered) {
            view.addObject("offered", shown(offered));
        } else if (page instanceof Page.Settled settled) {
            view.addObject("settled", settled.change().order().value()).addObject("outcome", outcome(settled.change().state()));
        } else {
            view.setStatus(HttpStatus.GONE);
        }
        return view;
    }

    private Shown shown(Page.Offered offered) {
        OrderChange change = offered.change();
        ChangeOffer offer = change.offer();
        boolean withTax = offer.grossAfter() != null;
        return new Shown(change.order().value(), offered.changes(), offer.undo(), withTax,
                amount(withTax ? offer.grossBefore() : offer.netBefore()), amount(withTax ? offer.grossAfter() : offer.netAfter()),
                day(offer.promisedBefore()), day(offer.promisedAfter()), MOMENT.format(change.validUntil().atZone(calendar.zone())));
    }

    private static String outcome(ChangeState state) {
        return switch (state) {
            case DECLINED, EXPIRED -> "LEFT";
            case NOT_POSSIBLE -> "NOT_POSSIBLE";
            case CHANGED, MADE -> "CHANGED";
            default -> "CONFIRMED";
        };
    }

    private static String amount(Money money) {
        return money.rounded().toString();
    }

    private static String day(LocalDate date) {
        return date == null ? null : DAY.format(date);
    }
}
