package io.orderway.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.MovableClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WrongLoginsTest {

    private final MovableClock clock = new MovableClock();
    private final WrongLogins filter = new WrongLogins(request -> request.getRequestURI().endsWith("/login"),
            new LoginLimit(3, Duration.ofMinutes(5)), clock, new Problems(new ObjectMapper()));

    @Test
    void anAddressThatGuessesIsStoppedBeforeTheLogin() throws Exception {
        wrongLogins("10.0.0.1", 3);
        MockHttpServletResponse answer = login("10.0.0.1", 200);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("301");
        assertThat(login("10.0.0.2", 200).getStatus()).as("another address").isEqualTo(200);
    }

    @Test
    void afterAWhileItMayTryAgain() throws Exception {
        wrongLogins("10.0.0.1", 3);
        clock.move(Duration.ofMinutes(6));
        assertThat(login("10.0.0.1", 401).getStatus()).isEqualTo(401);
        assertThat(login("10.0.0.1", 200).getStatus()).isEqualTo(200);
    }

    @Test
    void rightLoginsAreNotCounted() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(login("10.0.0.1", 200).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void whoIsLoggedInAlreadyIsLeftAlone() throws Exception {
        wrongLogins("10.0.0.1", 3);
        assertThat(ask("10.0.0.1", "/api/orders", null, 200).getStatus()).isEqualTo(200);
        assertThat(ask("10.0.0.1", "/api/orders", "Basic eDp5", 200).getStatus()).as("a password with the request").isEqualTo(429);
    }

    private void wrongLogins(String address, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            assertThat(login(address, 401).getStatus()).isEqualTo(401);
        }
    }

    private MockHttpServletResponse login(String address, int outcome) throws Exception {
        return ask(address, "/login", null, outcome);
    }

    private MockHttpServletResponse ask(String address, String path, String authorization, int outcome) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr(address);
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain chain = (ignored, answer) -> ((HttpServletResponse) answer).setStatus(outcome);
        filter.doFilter(request, response, chain);
        return response;
    }
}
