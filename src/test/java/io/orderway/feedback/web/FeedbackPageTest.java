package io.orderway.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.feedback.Feedback;
import io.orderway.feedback.FeedbackLinks;
import io.orderway.feedback.FeedbackStep;
import io.orderway.order.Timeline;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FeedbackPageTest {

    private final MockMvc web;
    private final TestOrders orders;
    private final FeedbackLinks links;
    private final Feedback feedback;
    private final Timeline timeline;
    private final PublicLinks publicLinks;
    private final Clock clock;
    private OrderNumber number;
    private String page;

    FeedbackPageTest(MockMvc web, TestOrders orders, FeedbackLinks links, Feedback feedback, Timeline timeline, PublicLinks publicLinks, Clock clock) {
        this.web = web;
        this.orders = orders;
        this.links = links;
        this.feedback = feedback;
        this.timeline = timeline;
        this.publicLinks = publicLinks;
        this.clock = clock;
    }

    @BeforeEach
    void aCustomerIsAsked() {
        number = orders.place(orders.customer(), Map.of(orders.product(), 1));
        page = path(links.ask(number, FeedbackStep.COMPLAINT, "7", "carl"));
    }

    @Test
    void anAnswerIsKeptWithOrderStepAndClerk() throws Exception {
        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("about your complaint on order")));
        assertThat(feedback.of(number)).isEmpty();

        web.perform(post(page).param("rating", "4").param("remark", "  Quick <b>and</b> kind\0. "))
                .andExpect(status().isOk()).andExpect(content().string(containsString("Thank you")));

        assertThat(feedback.of(number)).singleElement().satisfies(answer -> {
            assertThat(answer.step()).isEqualTo(FeedbackStep.COMPLAINT);
            assertThat(answer.key()).isEqualTo("7");
            assertThat(answer.clerk()).isEqualTo("carl");
            assertThat(answer.rating()).isEqualTo(4);
            assertThat(answer.remark()).isEqualTo("Quick <b>and</b> kind.");
        });
        assertThat(timeline.of(number)).last().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("FEEDBACK_GIVEN");
            assertThat(entry.detail()).isEqualTo("4 of 5 on the complaint");
            assertThat(entry.actor()).isEqualTo("Customer");
        });
    }

    @Test
    void theFirstAnswerCountsByWhicheverLinkItComes() throws Exception {
        String again = path(links.ask(number, FeedbackStep.COMPLAINT, "7", "ben"));
        List<String> pages = List.of(page, again, page);

        AtOnce.times(6, () -> web.perform(post(pages.get((int) (Thread.currentThread().getId() % 3))).param("rating", "2"))
                .andExpect(status().isOk()).andExpect(content().string(containsString("Thank you"))));
        web.perform(post(again).param("rating", "5")).andExpect(status().isOk());
        web.perform(post(page).param("rating", "5")).andExpect(status().isOk()).andExpect(content().string(not(containsString("<button"))));

        assertThat(feedback.of(number)).singleElement().satisfies(answer -> {
            assertThat(answer.rating()).isEqualTo(2);
            assertThat(answer.clerk()).isEqualTo("carl");
        });
        assertThat(timeline.of(number)).filteredOn(entry -> entry.type().equals("FEEDBACK_GIVEN")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "five", "55", "-1"})
    void whatIsNoRatingIsAskedAgainAndNothingTypedIsLost(String rating) throws Exception {
        web.perform(post(page).param("rating", rating).param("remark", "<script>alert(1)</script>")).andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Please choose one of the five")))
                .andExpect(content().string(containsString("&lt;script&gt;")));
        web.perform(post(page)).andExpect(status().isBadRequest());
        assertThat(feedback.of(number)).isEmpty();

        web.perform(post(page).param("rating", "1")).andExpect(status().isOk());
        assertThat(feedback.of(number)).singleElement().satisfies(answer -> assertThat(answer.remark()).isNull());
    }

    @Test
    void aRemarkThatIsTooLongIsRefusedWithItsLength() throws Exception {
        web.perform(post(page).param("rating", "5").param("remark", "x".repeat(2001))).andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("at most 2,000 characters; these are 2,001")));
        assertThat(feedback.of(number)).isEmpty();
    }

    @Test
    void aLinkThatIsForgedExpiredOrForSomethingElseIsClosedAndNobodyCanTellWhich() throws Exception {
        LinkSubject subject = new LinkSubject("give-feedback", number, "ORDER/1");
        String expired = "/p/feedback/" + publicLinks.issue(subject, clock.instant().minusSeconds(1));
        String foreign = "/p/feedback/" + publicLinks.issue(new LinkSubject("track-shipment", number, number + "-1"),
                clock.instant().plus(Duration.ofDays(1)));
        String forged = "/p/feedback/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        String closed = web.perform(get(forged)).andExpect(status().isGone()).andReturn().getResponse().getContentAsString();

        for (String link : List.of(expired, foreign, forged)) {
            assertThat(web.perform(get(link)).andExpect(status().isGone()).andReturn().getResponse().getContentAsString()).isEqualTo(closed);
            web.perform(post(link).param("rating", "5")).andExpect(status().isGone());
        }
        assertThat(closed).contains("This link is closed").doesNotContain(number.value());
        assertThat(feedback.of(number)).isEmpty();
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/p/"));
    }
}
