package io.orderway.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops an address that guesses passwords before it reaches the login. The engine locks a user after ten wrong passwords; without this, one
 * stranger could lock everybody out and try one password on every user.
 */
class WrongLogins extends OncePerRequestFilter {

    private static final int REMEMBERED_ADDRESSES = 10_000;

    private final RequestMatcher loginCall;
    private final LoginLimit limit;
    private final Clock clock;
    private final Problems problems;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED_ADDRESSES;
        }
    };

    WrongLogins(RequestMatcher loginCall, LoginLimit limit, Clock clock, Problems problems) {
        this.loginCall = loginCall;
        this.limit = limit;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null && !loginCall.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = waitOf(request.getRemoteAddr());
        if (wait.compareTo(Duration.ZERO) > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many wrong logins from here. Please try again later.");
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            count(request.getRemoteAddr());
        }
    }

    private Duration waitOf(String address) {
        synchronized (windows) {
            Window window = windows.get(address);
            return window == null || window.wrong < limit.attempts() ? Duration.ZERO : Duration.between(clock.instant(), window.end);
        }
    }

    private void count(String address) {
        Instant now = clock.instant();
        synchronized (windows) {
            windows.compute(address, (key, window) -> window == null || window.end.isBefore(now)
                    ? new Window(1, now.plus(limit.window()))
                    : new Window(window.wrong + 1, window.end));
        }
    }

    private record Window(int wrong, Instant end) {
    }
}
