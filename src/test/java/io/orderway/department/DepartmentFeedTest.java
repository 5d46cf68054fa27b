package io.orderway.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.order.OrderProgress;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** From an order's timeline to what each department reads. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DepartmentFeedTest {

    private final MockMvc web;
    private final TestOrders orders;
    private final Jobs jobs;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final String reader = "reader-" + UUID.randomUUID();
    private OrderNumber number;

    DepartmentFeedTest(MockMvc web, TestOrders orders, Jobs jobs, OrderProgress progress, Timeline timeline, TransactionTemplate transaction) {
        this.web = web;
        this.orders = orders;
        this.jobs = jobs;
        this.progress = progress;
        this.timeline = timeline;
        this.transaction = transaction;
    }

    @BeforeEach
    void anOrder() {
        number = orders.place(orders.customer(), Map.of(orders.product(), 1));
    }

    @Test
    void logisticsReadsOfAnAcceptedRush() throws Exception {
        timeline.record(number, "RUSH_ACCEPTED", "A customer's own words that nobody else is to read");
        assertThat(sentences("warehouse")).containsExactly("Rush accepted: it goes before other orders in every queue.");
        assertThat(sentences("shipping")).hasSize(1);
        assertThat(sentences("finance")).isEmpty();
        assertThat(feed("warehouse", "shipping")).doesNotContain("own words");
    }

    @Test
    void whatConcernsTwoOfMyDepartmentsIsOneEntry() throws Exception {
        timeline.record(number, "RUSH_DECLINED", null);
        assertThat(sentences("warehouse", "shipping")).hasSize(1);
        assertThat(JsonPath.<List<String>>read(feed("warehouse", "shipping"), "$.entries[0].departments")).containsExactly("Shipping", "Warehouse");
    }

    /** An order below the minimum value is reviewed by the order desk first; the warehouse has not heard of it. */
    @Test
    void aCancellationIsToldToThoseWhoHadWorkOnTheOrder() throws Exception {
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        progress.cancel(number, "The customer does not want it any more");
        assertThat(sentences("order-desk")).containsExactly("The order has ended and is not delivered: please do no more work on it.");
        assertThat(sentences("warehouse")).isEmpty();
    }

    @Test
    void eachThatHappensIsToldAndTheOrdinaryIsNot() throws Exception {
        timeline.record(number, "RUSH_ACCEPTED", null);
        timeline.record(number, "SHIPMENT_PICKED", null);
        timeline.record(number, "RUSH_ACCEPTED", null);
        assertThat(sentences("warehouse")).hasSize(2);
    }

    @Test
    void whatDidNotHappenIsNotTold() throws Exception {
        transaction.executeWithoutResult(status -> {
            timeline.record(number, "RUSH_ACCEPTED", null);
            status.setRollbackOnly();
        });
        assertThat(sentences("warehouse")).isEmpty();
    }

    @Test
    void whatIsNewIsCountedUntilItWasSeen() throws Exception {
        assertThat(see(Long.toString(newest()), "warehouse").getStatus()).isEqualTo(204);
        assertThat(unseen("warehouse")).isZero();
        timeline.record(number, "RUSH_ACCEPTED", null);
        assertThat(unseen("warehouse")).isEqualTo(1);
        assertThat(unseen("warehouse", "shipping")).isEqualTo(1);
        see(Long.toString(newest()), "warehouse");
        assertThat(unseen("warehouse")).isZero();
        see("0", "warehouse");
        assertThat(unseen("warehouse")).as("seen stays seen").isZero();
    }

    @Test
    void whoeverClaimsToHaveSeenTheFutureStillHearsOfIt() throws Exception {
        assertThat(see(Long.toString(Long.MAX_VALUE), "warehouse").getStatus()).isEqualTo(204);
        timeline.record(number, "RUSH_ACCEPTED", null);
        assertThat(unseen("warehouse")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "99999999999999999999", "{}", "[1]"})
    void whatIsNoEntryIsRefused(String upTo) throws Exception {
        assertThat(see(upTo, "warehouse").getStatus()).isEqualTo(400);
    }

    private long newest() throws Exception {
        List<Integer> ids = JsonPath.read(feed("warehouse", "shipping"), "$.entries[*].id");
        return ids.isEmpty() ? 0 : ids.get(0);
    }

    private int unseen(String... groups) throws Exception {
        return JsonPath.read(feed(groups), "$.unseen");
    }

    /** Of this test's order only: others of the same house are read as well. */
    private List<String> sentences(String... groups) throws Exception {
        return JsonPath.read(feed(groups), "$.entries[?(@.orderNumber == '%s')].sentence".formatted(number));
    }

    private String feed(String... groups) throws Exception {
        return ask(get("/api/department-feed"), groups).getContentAsString();
    }

    private MockHttpServletResponse see(String upTo, String... groups) throws Exception {
        return ask(post("/api/department-feed/seen").contentType(MediaType.APPLICATION_JSON).content("{\"upTo\": " + upTo + "}"), groups);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String... groups) throws Exception {
        return web.perform(request.with(user(reader).authorities(AuthorityUtils.createAuthorityList(groups)))).andReturn().getResponse();
    }
}
