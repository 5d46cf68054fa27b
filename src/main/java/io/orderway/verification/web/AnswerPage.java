package io.orderway.verification.web;

import io.orderway.verification.application.AnswerQuestion;
import io.orderway.verification.application.AnswerQuestion.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the link in a question to a customer: no login, once, for a while, and nothing on it but what is asked. */
@Controller
@RequestMapping("/p/answer/{token}")
class AnswerPage {

    private static final String FIELD = "field-";

    private final AnswerQuestion answerQuestion;

    AnswerPage(AnswerQuestion answerQuestion) {
        this.answerQuestion = answerQuestion;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(answerQuestion.look(token), Map.of());
    }

    @PostMapping
    ModelAndView answer(@PathVariable String token, @RequestParam Map<String, String> form) {
        Map<Long, String> given = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.matches(FIELD + "\\d{1,18}")) {
                given.put(Long.valueOf(name.substring(FIELD.length())), value);
            }
        });
        return page(answerQuestion.answer(token, given), given);
    }

    /** A closed link answers the same whether it ever existed; who has answered by his link himself is told so. */
    private static ModelAndView page(Outcome outcome, Map<Long, String> given) {
        ModelAndView page = new ModelAndView("public/answer");
        if (outcome instanceof Outcome.Asked asked) {
            page.addObject("number", asked.number()).addObject("fields", asked.fields()).addObject("problems", asked.problems());
            page.addObject("given", given);
            page.setStatus(asked.problems().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        } else if (outcome instanceof Outcome.Thanked thanked) {
            page.addObject("thanked", thanked.number());
        } else {
            if (outcome instanceof Outcome.Answered answered) {
                page.addObject("answered", answered.number());
            }
            page.setStatus(HttpStatus.GONE);
        }
        return page;
    }
}
