package io.orderway.publiclink.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.orderway.ProcessTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@ProcessTest
class PublicThrottleTest {

    private static final int TOO_MANY = 429;

    @Autowired
    private MockMvc house;

    @Controller
    static class Pages {

        @ResponseBody
        @RequestMapping({"/p/page", "/api/page"})
        String page() {
            return "A page";
        }
    }

    @Test
    void anAddressThatCallsTooOftenIsAskedToWaitAndOthersAreNot() throws Exception {
        MockMvc web = within(3, Duration.ofHours(1));
        for (int call = 0; call < 3; call++) {
            assertThat(ask(web, get("/p/page"), "192.0.2.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask(web, get("/p/page"), "192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(TOO_MANY);
        assertThat(refused.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("3600");
        assertThat(ask(web, post("/p/page"), "192.0.2.1").getStatus()).isEqualTo(TOO_MANY);
        assertThat(ask(web, get("/api/page"), "192.0.2.1").getStatus()).isEqualTo(200);
        assertThat(ask(web, get("/p/page"), "192.0.2.2").getStatus()).isEqualTo(200);
    }

    @Test
    void afterThePeriodItMayCallAgain() throws Exception {
        MockMvc web = within(1, Duration.ofMillis(300));
        Awaitility.await().until(() -> ask(web, get("/p/page"), "192.0.2.3").getStatus() == TOO_MANY);
        Awaitility.await().until(() -> ask(web, get("/p/page"), "192.0.2.3").getStatus() == 200);
    }

    @Test
    void whoGuessesLinksOfTheHouseReadsASentence() throws Exception {
        MockHttpServletResponse response = ask(house, get("/p/order/guessed"), "192.0.2.4");
        for (int call = 0; call < 5000 && response.getStatus() != TOO_MANY; call++) {
            response = ask(house, get("/p/order/guessed" + call), "192.0.2.4");
        }
        assertThat(response.getStatus()).isEqualTo(TOO_MANY);
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString()).contains("Please wait a moment", "try again in a minute");
    }

    private static MockMvc within(int calls, Duration period) {
        return MockMvcBuilders.standaloneSetup(new Pages())
                .addMappedInterceptors(new String[] {"/p/**"}, new PublicThrottle(new PublicLimit(calls, period))).build();
    }

    private static MockHttpServletResponse ask(MockMvc web, MockHttpServletRequestBuilder call, String address) throws Exception {
        return web.perform(call.with(request -> {
            request.setRemoteAddr(address);
            return request;
        })).andReturn().getResponse();
    }
}
