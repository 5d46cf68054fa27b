package io.orderway.cancellation.web;

import io.orderway.cancellation.CancellationLinks;
import io.orderway.cancellation.application.CancelByLink;
import io.orderway.cancellation.application.CancelByLink.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer cancels an order. Looking at it changes nothing. */
@Controller
@RequestMapping(CancellationLinks.PATH + "{token}")
class CancellationPage {

    private final CancelByLink cancelByLink;

    CancellationPage(CancelByLink cancelByLink) {
        this.cancelByLink = cancelByLink;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(cancelByLink.look(token), null, null);
    }

    @PostMapping
    ModelAndView cancel(@PathVariable String token, @RequestParam(required = false) String reason,
            @RequestParam(required = false) String remark) {
        return page(cancelByLink.cancel(token, reason, remark), reason, remark);
    }

    private static ModelAndView page(Page page, String reason, String remark) {
        ModelAndView view = new ModelAndView("public/cancel-order");
        if (page instanceof Page.Offered offered) {
            view.addObject("offered", offered).addObject("reason", reason).addObject("remark", remark);
            view.setStatus(offered.problem() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        } else if (page instanceof Page.Taken taken) {
            view.addObject("taken", taken.number());
        } else if (page instanceof Page.TooLate late) {
            view.addObject("late", late.number());
        } else {
            view.setStatus(HttpStatus.GONE);
        }
        return view;
    }
}
