package io.orderway.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.complaint.ComplaintStage;
import io.orderway.complaint.Complaints;
import io.orderway.complaint.ContactMeans;
import io.orderway.correspondence.StatusLinks;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.OrderNumber;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A customer complains without a login, from the page behind his order's link. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ComplainPageTest {

    private final MockMvc web;
    private final ComplaintStage stage;
    private final Complaints complaints;
    private final Messages messages;
    private final StatusLinks statusLinks;
    private final PublicLinks links;
    private OrderNumber number;

    ComplainPageTest(MockMvc web, ComplaintStage stage, Complaints complaints, Messages messages, StatusLinks statusLinks, PublicLinks links) {
        this.web = web;
        this.stage = stage;
        this.complaints = complaints;
        this.messages = messages;
        this.statusLinks = statusLinks;
        this.links = links;
    }

    @BeforeEach
    void anOrder() {
        number = stage.paidOrder();
    }

    @Test
    void aCustomerComplainsFromThePageThatShowsWhereHisOrderStands() throws Exception {
        String status = statusPage();
        web.perform(get(status)).andExpect(content().string(containsString(status + "/complaint")));
        web.perform(get(status + "/complaint")).andExpect(status().isOk()).andExpect(content().string(containsString("100 × ")));
        assertThat(complaints.of(number)).as("looking complains about nothing").isEmpty();

        web.perform(complaint(status, "WRONG_GOODS", "There were blue ones in the box.").param("line", "1"))
                .andExpect(status().isOk()).andExpect(content().string(containsString("We have your complaint")));
        assertThat(complaints.of(number)).singleElement().satisfies(complaint -> {
            assertThat(complaint.means()).isEqualTo(ContactMeans.WEB);
            assertThat(complaint.lines()).extracting(Complaints.Line::lineNumber).containsExactly(1);
        });
        assertThat(messages.of(number)).filteredOn(message -> message.step() == MessageStep.COMPLAINT_RECEIVED).hasSize(1);
        web.perform(get(status)).andExpect(content().string(containsString("We have your complaint and look into it.")));
    }

    @Test
    void whoComplainsTwiceByLinkIsHeardTwiceAndComplainsOnce() throws Exception {
        String status = statusPage();
        AtOnce.times(4, () -> web.perform(complaint(status, "WRONG_GOODS", "Blue ones.")).andReturn().getResponse().getStatus());
        web.perform(complaint(status, "WRONG_GOODS", "And the box was open.")).andExpect(content().string(containsString("We have your complaint")));
        assertThat(complaints.of(number)).hasSize(1);
        assertThat(complaints.log(number)).extracting(Complaints.Entry::text).containsExactly("Blue ones.", "And the box was open.");
    }

    @Test
    void whatACustomerEntersWrongIsRefusedWithASentenceAndStays() throws Exception {
        String status = statusPage();
        asked(complaint(status, "THE_WEATHER", "Blue ones."), "choose what it is about", "Blue ones.");
        asked(complaint(status, null, "Blue ones."), "choose what it is about", "Blue ones.");
        asked(complaint(status, "SERVICE", " \0 "), "1 to 4,000 characters", "SERVICE");
        asked(complaint(status, "SERVICE", "x".repeat(4001)), "4,001", "SERVICE");
        asked(complaint(status, "SERVICE", "<script>alert(1)</script>").param("line", "77"), "articles of this order", "&lt;script&gt;");
        assertThat(complaints.of(number)).isEmpty();
        for (int i = 0; i < 20; i++) {
            web.perform(complaint(status, "SERVICE", "Words " + i)).andExpect(status().isOk());
        }
        asked(complaint(status, "SERVICE", "More words"), "many times today", "More words");
    }

    @Test
    void onlyAnOpenLinkToThisOrderTakesAComplaint() throws Exception {
        String expired = StatusLinks.PATH + links.issue(new LinkSubject(StatusLinks.PURPOSE, number, number.value()), Instant.EPOCH);
        String other = StatusLinks.PATH + links.issue(new LinkSubject("confirm-delivery", number, number.value()));
        for (String page : List.of(expired, other, StatusLinks.PATH + "x")) {
            web.perform(get(page + "/complaint")).andExpect(status().isGone()).andExpect(content().string(containsString("do not know this link")));
            web.perform(complaint(page, "SERVICE", "Words")).andExpect(status().isGone());
        }
        assertThat(complaints.of(number)).isEmpty();
    }

    private String statusPage() {
        String url = statusLinks.issue(number);
        return url.substring(url.indexOf("/p/"));
    }

    private static MockHttpServletRequestBuilder complaint(String status, String topic, String text) {
        MockHttpServletRequestBuilder request = post(status + "/complaint").param("text", text);
        return topic == null ? request : request.param("topic", topic);
    }

    private void asked(MockHttpServletRequestBuilder request, String sentence, String kept) throws Exception {
        web.perform(request).andExpect(status().isBadRequest()).andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(containsString(kept)));
    }
}
