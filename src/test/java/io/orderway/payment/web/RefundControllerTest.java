package io.orderway.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.shared.OrderNumber;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RefundControllerTest {

    private final MockMvc web;
    private final PaymentStory story;
    private final Payments payments;
    private final Timeline timeline;
    private final RuntimeService runtime;
    private final Jobs jobs;
    private final OrderNumber number;

    RefundControllerTest(MockMvc web, PaymentStory story, Payments payments, Timeline timeline, RuntimeService runtime, Jobs jobs,
            TestOrders orders) {
        this.web = web;
        this.story = story;
        this.payments = payments;
        this.timeline = timeline;
        this.runtime = runtime;
        this.jobs = jobs;
        this.number = story.paid(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD)).orderNumber();
    }

    @Test
    void ofTwoClerksWhoAskForARefundAtOnceOneIsHeardAndTheOtherIsTold() throws Exception {
        story.pay(number, "600.00", PaymentMethod.BANK_TRANSFER);

        List<Integer> answers = AtOnce.times(2, () -> post("customer-service", "refunds", "").andReturn().getResponse().getStatus());

        assertThat(answers).containsExactlyInAnyOrder(202, 409);
        assertThat(running("refund")).hasSize(1);
        assertThat(timeline.of(number)).extracting(Timeline.Entry::type).containsOnlyOnce("REFUND_ASKED");
        post("finance", "refunds", "").andExpect(status().isConflict()).andExpect(jsonPath("$.detail").value(containsString("under way already")));
    }

    @Test
    void nothingIsPaidBackWhereNothingWasPaidTooMuch() throws Exception {
        post("finance", "refunds", "").andExpect(status().isConflict()).andExpect(jsonPath("$.detail").value(containsString("beyond what it costs")));
        assertThat(running("refund")).isEmpty();
    }

    @Test
    void aGestureIsMadeOnceHoweverOftenItIsSent() throws Exception {
        for (int time = 0; time < 2; time++) {
            post("sales", "goodwill", "{\"key\": \"k-1\", \"amount\": 9.50}").andExpect(status().isAccepted());
            jobs.execute(number.value(), "serviceTask_determineGoodwill");
        }

        assertThat(payments.balance(number).goodwill()).hasToString("9.50 GBP");
        assertThat(running("goodwill")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"key\": \"k\", \"amount\": 0}", "{\"key\": \"k\", \"amount\": -5}", "{\"key\": \"k\", \"amount\": 1.001}",
        "{\"key\": \" \", \"amount\": 5}", "{\"key\": \"k\", \"amount\": \"much\"}", "{\"key\": \"k\", \"amount\": 99999999999}"})
    void whatMakesNoSenseIsRefusedWithASentence(String body) throws Exception {
        post("finance", "goodwill", body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private List<ProcessInstance> running(String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(number.value()).list();
    }

    private ResultActions post(String group, String what, String body) throws Exception {
        return web.perform(MockMvcRequestBuilders.post("/api/orders/%s/%s".formatted(number, what)).with(csrf())
                .with(user("kim").authorities(new SimpleGrantedAuthority(group))).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
