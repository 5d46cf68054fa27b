package io.orderway.feedback.web;

import io.orderway.feedback.application.CollectFeedback;
import io.orderway.feedback.application.CollectFeedback.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer says how we did. Looking at it changes nothing. */
@Controller
@RequestMapping(CollectFeedback.PATH + "{token}")
class FeedbackPage {

    private final CollectFeedback collect;

    FeedbackPage(CollectFeedback collect) {
        this.collect = collect;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(collect.look(token), null, null);
    }

    @PostMapping
    ModelAndView answer(@PathVariable String token, @RequestParam(required = false) String rating,
            @RequestParam(required = false) String remark) {
        return page(collect.answer(token, rating, remark), rating, remark);
    }

    private static ModelAndView page(Page page, String rating, String remark) {
        ModelAndView view = new ModelAndView("public/feedback");
        if (page instanceof Page.Asked asked) {
            view.addObject("asked", asked).addObject("rating", rating).addObject("remark", remark);
            view.setStatus(asked.problem() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        } else if (page instanceof Page.Thanked thanked) {
            view.addObject("thanked", thanked.number());
        } else {
            view.setStatus(HttpStatus.GONE);
        }
        return view;
    }
}
