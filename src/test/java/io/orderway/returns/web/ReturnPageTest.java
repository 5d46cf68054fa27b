package io.orderway.returns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.returns.ReturnLinks;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnState;
import io.orderway.returns.ReturnStory;
import io.orderway.returns.Returns;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReturnPageTest {

    private final MockMvc web;
    private final TestOrders orders;
    private final ReturnStory story;
    private final ReturnLinks links;
    private final Returns returns;
    private final Messages messages;
    private final PublicLinks publicLinks;
    private final Clock clock;

    private OrderNumber number;
    private String page;

    ReturnPageTest(MockMvc web, TestOrders orders, ReturnStory story, ReturnLinks links, Returns returns, Messages messages, PublicLinks publicLinks,
            Clock clock) {
        this.web = web;
        this.orders = orders;
        this.story = story;
        this.links = links;
        this.returns = returns;
        this.messages = messages;
        this.publicLinks = publicLinks;
        this.clock = clock;
    }

    @BeforeEach
    void aConsumerHasHisGoodsAndALink() {
        number = story.delivered(story.consumer(), orders.product("2.00"));
        page = page(number);
    }

    @Test
    void aConsumerWithdrawsWithoutAReason() throws Exception {
        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("up to 5")))
                .andExpect(content().string(containsString(number.value())));
        assertThat(returns.of(number)).isEmpty();

        ask("k1", "2").andExpect(status().isOk()).andExpect(content().string(containsString("Please send the goods back")));

        assertThat(returns.of(number)).singleElement().satisfies(goods -> {
            assertThat(goods.state()).isEqualTo(ReturnState.ANNOUNCED);
            assertThat(goods.reason()).isEqualTo(ReturnReason.WITHDRAWAL);
            assertThat(goods.lines()).singleElement().extracting(Returns.Line::pieces).isEqualTo(2);
        });
        assertThat(messages.of(number)).extracting(Message::step).contains(MessageStep.RETURN_ACCEPTED);
        web.perform(get(page)).andExpect(content().string(containsString("up to 3")));
    }

    @Test
    void tooLateIsSaidAtOnce() throws Exception {
        story.arrivedDaysAgo(number, 40);

        ask("k1", "1").andExpect(status().isOk()).andExpect(content().string(containsString("We cannot take these goods back")))
                .andExpect(content().string(containsString("within 30 days")));

        assertThat(returns.of(number)).singleElement().extracting(Returns.Return::state).isEqualTo(ReturnState.REFUSED);
    }

    @Test
    void aBusinessHearsFromAPerson() throws Exception {
        number = story.delivered(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD), orders.product("2.00"));
        page = page(number);

        web.perform(form("k1", "UNOPENED").param("pieces-1", "1")).andExpect(status().isOk()).andExpect(content().string(containsString("We look at it")));
    }

    @Test
    void aFormSentManyTimesAtOnceAsksOnce() throws Exception {
        AtOnce.times(5, () -> ask("same", "2"));

        assertThat(returns.of(number)).hasSize(1);
    }

    @Test
    void twoWhoWantTheSamePiecesDoNotBothGetThem() throws Exception {
        ask("k1", "4").andExpect(status().isOk());
        ask("k2", "4").andExpect(status().isBadRequest()).andExpect(content().string(containsString("1 can be given back, not 4")));
        ask("k3", "1").andExpect(status().isOk());

        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("There is nothing to give back")));
    }

    @ParameterizedTest
    @CsvSource({"pieces-1, 0", "pieces-1, -2", "pieces-1, 99999999999", "pieces-1, two", "pieces-x, 1", "pieces-9, 1", "pieces-1, 6", "pieces-99999999999, 1"})
    void whatCannotBeGivenBackIsSaidInASentence(String field, String value) throws Exception {
        web.perform(form("k1").param(field, value)).andExpect(status().isBadRequest()).andExpect(content().string(containsString("role=\"alert\"")));
        assertThat(returns.of(number)).isEmpty();
    }

    @Test
    void whoLeavesSomethingOutIsAskedForIt() throws Exception {
        web.perform(post(page).param("key", "k").param("pieces-1", "1").param("reason", "<script>")).andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Please say why")));
        web.perform(post(page).param("pieces-1", "1")).andExpect(status().isBadRequest());
        ask("x".repeat(61), "1").andExpect(status().isBadRequest());
        assertThat(returns.of(number)).isEmpty();
    }

    @Test
    void whatHasNotLeftCannotComeBack() throws Exception {
        number = orders.place(orders.customer(), Map.of(orders.product(), 2));
        page = page(number);

        web.perform(get(page)).andExpect(content().string(containsString("There is nothing to give back")));
        ask("k1", "1").andExpect(content().string(containsString("There is nothing to give back")));
    }

    @Test
    void aForgedAnExpiredAndAnotherKindOfLinkAreClosedAlike() throws Exception {
        String expired = publicLinks.issue(new LinkSubject(ReturnLinks.PURPOSE, number, number.value()), clock.instant().minus(Duration.ofSeconds(1)));
        String other = publicLinks.issue(new LinkSubject("order-status", number, number.value()));
        for (String token : new String[] {"forged", expired, other}) {
            page = ReturnLinks.PATH + token;
            web.perform(get(page)).andExpect(status().isGone()).andExpect(content().string(containsString("This link is closed")));
            ask("k1", "1").andExpect(status().isGone());
        }
        assertThat(returns.of(number)).isEmpty();
    }

    private ResultActions ask(String key, String pieces) throws Exception {
        return web.perform(form(key).param("pieces-1", pieces));
    }

    private MockHttpServletRequestBuilder form(String key) {
        return form(key, "OPENED");
    }

    private MockHttpServletRequestBuilder form(String key, String condition) {
        return post(page).param("key", key).param("reason", "WITHDRAWAL").param("condition", condition).param("wish", "REFUND");
    }

    private String page(OrderNumber order) {
        String address = links.issue(order);
        return address.substring(address.indexOf("/p/"));
    }
}
