package io.orderway.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import io.orderway.ProcessTest;
import io.orderway.change.ChangeAction.DeliverTo;
import io.orderway.change.ChangeAction.Pieces;
import io.orderway.change.ChangeStory;
import io.orderway.order.Party;
import io.orderway.shared.OrderNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

/** What each department reads of a whole change, from the wish to the goods that are picked anew: what concerns it, and nothing else. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChangeFeedTest {

    private static final String HELD = "The order is on hold: its next step waits.";
    private static final String GOES_ON = "A hold was lifted.";
    private static final String TAKEN_BACK = "A shipment was taken back: its goods are not to leave the house.";
    private static final String CHANGED = "The order has changed: please look at its lines before you go on.";

    private final MockMvc web;
    private final ChangeStory story;

    ChangeFeedTest(MockMvc web, ChangeStory story) {
        this.web = web;
        this.story = story;
    }

    @Test
    void packedGoodsConcernWhoeverHasThemInHand() throws Exception {
        OrderNumber number = story.packed(story.stocked(50, "12.00"), 20);

        story.confirmed(number, new Pieces(1, 15));
        story.make(number);
        story.undo(number, true);
        story.make(number);

        assertThat(feed(number, "warehouse")).containsExactly(HELD, GOES_ON, TAKEN_BACK, CHANGED);
        assertThat(feed(number, "shipping")).containsExactly(HELD, GOES_ON, TAKEN_BACK, CHANGED);
        assertThat(feed(number, "finance")).as("it is bought on account, and nobody of finance has looked at it").isEmpty();
        assertThat(feed(number, "sales", "purchasing", "managers", "audit")).isEmpty();
    }

    @Test
    void whoHasBookedThePaymentReadsOfTheChange() throws Exception {
        OrderNumber number = story.prepaid(story.stocked(50, "12.00"), 20, "288.00");

        story.confirmed(number, new Pieces(1, 25));
        story.make(number);
        story.undo(number, false);
        story.make(number);

        assertThat(feed(number, "finance")).containsExactly(HELD, GOES_ON, CHANGED);
        assertThat(feed(number, "shipping")).as("the goods have not come so far").isEmpty();
    }

    @Test
    void anotherAddressIsNoMatterOfTheWarehouse() throws Exception {
        OrderNumber number = story.released(story.stocked(50, "12.00"), 20);

        story.confirmed(number, new DeliverTo(new Party(null, null, null, "2 Low Street", "SE1 7TP", "London", "GB")));
        story.make(number);

        assertThat(feed(number, "warehouse")).containsExactly(HELD, GOES_ON);
        assertThat(feed(number, "shipping", "finance", "purchasing")).isEmpty();
    }

    @Test
    void aChangeThatIsNotMadeLeavesNothingToReadOfLines() throws Exception {
        OrderNumber number = story.packed(story.stocked(50, "12.00"), 20);

        story.ask(number, new Pieces(1, 15));
        story.decide(story.process(number), "DECLINE");

        assertThat(feed(number, "warehouse")).containsExactly(HELD, GOES_ON);
        assertThat(feed(number, "order-desk")).as("whose decision it was").contains(GOES_ON).doesNotContain(CHANGED, TAKEN_BACK);
    }

    /** Of this order, the oldest first. */
    private List<String> feed(OrderNumber number, String... departments) throws Exception {
        String feed = web.perform(get("/api/department-feed").with(user("reader").authorities(AuthorityUtils.createAuthorityList(departments))))
                .andReturn().getResponse().getContentAsString();
        List<String> sentences = new ArrayList<>(JsonPath.<List<String>>read(feed, "$.entries[?(@.orderNumber == '%s')].sentence".formatted(number)));
        Collections.reverse(sentences);
        return sentences;
    }
}
