package io.orderway.change.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.change.ChangeAction.Pieces;
import io.orderway.change.ChangeLinks;
import io.orderway.change.ChangeStory;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.ChangeState;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChangePagesTest {

    private final MockMvc web;
    private final ChangeStory story;
    private final ChangeLinks links;
    private final PublicLinks publicLinks;
    private final Clock clock;
    private OrderNumber number;
    private String page;

    ChangePagesTest(MockMvc web, ChangeStory story, ChangeLinks links, PublicLinks publicLinks, Clock clock) {
        this.web = web;
        this.story = story;
        this.links = links;
        this.publicLinks = publicLinks;
        this.clock = clock;
    }

    @BeforeEach
    void aCustomerHasALink() {
        number = story.released(story.stocked(50, "12.00"), 20);
        page = path(links.issue(number));
    }

    @Test
    void aCustomerSeesWhatAChangeMeansAndConfirmsIt() throws Exception {
        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString(number.value())));
        assertThat(story.changes(number)).isEmpty();

        String offer = web.perform(post(page).param("pieces.1", "15").param("delivery", "COMPLETE").param("street", " "))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        web.perform(get(offer)).andExpect(status().isOk()).andExpect(content().string(containsString("288.00 GBP")))
                .andExpect(content().string(containsString("15 pieces instead of 20"))).andExpect(content().string(containsString("216.00 GBP"))).andExpect(content().string(containsString("reserved anew")));
        assertThat(state()).isEqualTo(ChangeState.OFFERED);

        web.perform(post(offer).param("answer", "MAYBE")).andExpect(status().isOk()).andExpect(content().string(containsString("Change your order?")));
        web.perform(post(offer).param("answer", "CONFIRM")).andExpect(status().isOk()).andExpect(content().string(containsString("Thank you")));
        web.perform(post(offer).param("answer", "DECLINE")).andExpect(status().isOk()).andExpect(content().string(containsString("Thank you")));
        assertThat(state()).isEqualTo(ChangeState.CONFIRMED);
        web.perform(get(page)).andExpect(status().isGone());
    }

    @Test
    void aCustomerWhoDoesNotLikeWhatItMeansLeavesTheOrderAsItIs() throws Exception {
        String offer = web.perform(post(page).param("pieces.1", "15")).andReturn().getResponse().getRedirectedUrl();

        web.perform(post(offer).param("answer", "DECLINE")).andExpect(status().isOk()).andExpect(content().string(containsString("stays as it was")));

        assertThat(state()).isEqualTo(ChangeState.DECLINED);
        web.perform(get(offer)).andExpect(status().isOk()).andExpect(content().string(containsString("stays as it was")));
    }

    @Test
    void manyClicksAtOnceAreOneChangeAndOneAnswer() throws Exception {
        AtOnce.times(6, () -> web.perform(post(page).param("pieces.1", "15")));
        assertThat(story.changes(number)).hasSize(1);

        OrderChange change = story.changes(number).get(0);
        String offer = "/p/change-offer/" + publicLinks.issue(new LinkSubject("answer-change", number, change.number()), change.validUntil());
        AtOnce.times(6, () -> web.perform(post(offer).param("answer", "CONFIRM")));
        assertThat(story.timeline(number)).containsOnlyOnce("CHANGE_CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"pieces.1, 20, says so already", "pieces.1, -1, 1 to 1", "pieces.1, many, whole number", "pieces.1, 99999999999, whole number",
            "pieces.x, 3, whole number", "pieces.9, 3, no line 9", "pieces.1, 0, leave nothing", "sku, NO-SUCH, no article", "pieces, 5, no article",
            "requestedDate, 2020-01-01, from today on", "requestedDate, tomorrow, no date", "delivery, SOMETIMES, in one delivery",
            "street, 2 Low Street, has no city"})
    void whatCannotBeMeantComesBackWithASentenceAndTheLinkStaysOpen(String field, String value, String sentence) throws Exception {
        web.perform(post(page).param(field, value)).andExpect(status().isBadRequest()).andExpect(content().string(containsString(sentence)));
        web.perform(post(page).param("sku", "x".repeat(400))).andExpect(status().isBadRequest());
        assertThat(story.changes(number)).isEmpty();
        web.perform(get(page)).andExpect(status().isOk());
    }

    @Test
    void aSecondLinkShowsThatAChangeWaits() throws Exception {
        String second = path(links.issue(number));
        web.perform(post(page).param("pieces.1", "15"));

        web.perform(get(second)).andExpect(status().isOk()).andExpect(content().string(containsString("waits for an answer")));
        web.perform(post(second).param("pieces.1", "16")).andExpect(status().isOk()).andExpect(content().string(containsString("waits for an answer")));
        assertThat(story.changes(number)).hasSize(1);
    }

    @Test
    void anOrderThatHasLeftOffersNothing() throws Exception {
        story.pack(number);
        story.handOver(number);

        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("cannot be changed any more")));
        web.perform(post(page).param("pieces.1", "15")).andExpect(status().isOk()).andExpect(content().string(containsString("cannot be changed any more")));
        assertThat(story.changes(number)).isEmpty();
    }

    @Test
    void forgedExpiredAndOtherLinksAreClosedAlike() throws Exception {
        OrderChange change = story.ask(number, new Pieces(1, 15));
        String expired = publicLinks.issue(new LinkSubject(ChangeLinks.PURPOSE, number, number.value()), clock.instant().minus(Duration.ofSeconds(1)));
        String late = publicLinks.issue(new LinkSubject("answer-change", number, change.number()), clock.instant().minus(Duration.ofSeconds(1)));
        String other = publicLinks.issue(new LinkSubject("order-status", number, number.value()));
        for (String token : new String[] {"forged", expired, late, other}) {
            for (String where : new String[] {"/p/change/", "/p/change-offer/"}) {
                web.perform(get(where + token)).andExpect(status().isGone()).andExpect(content().string(containsString("This link is closed")));
                web.perform(post(where + token).param("answer", "CONFIRM").param("pieces.1", "3")).andExpect(status().isGone());
            }
        }
        assertThat(state()).isEqualTo(ChangeState.OFFERED);
    }

    private ChangeState state() {
        return story.state(number);
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/p/"));
    }
}
