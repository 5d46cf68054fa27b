package io.orderway.publiclink.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * Slows down whoever calls the pages without a login too often, be it to guess links or to fill our tables. Each node counts for itself, and
 * an address that is forgotten among many others starts anew: it is a brake and no wall.
 */
class PublicThrottle implements HandlerInterceptor {

    private static final int REMEMBERED_ADDRESSES = 10_000;

    private final LoadingCache<String, RateLimiter> limiters;
    private final Duration period;

    PublicThrottle(PublicLimit limit) {
        period = limit.period();
        RateLimiterConfig config = RateLimiterConfig.custom().limitForPeriod(limit.calls()).limitRefreshPeriod(period).timeoutDuration(Duration.ZERO)
                .build();
        limiters = Caffeine.newBuilder().maximumSize(REMEMBERED_ADDRESSES).expireAfterAccess(period.multipliedBy(2))
                .build(address -> RateLimiter.of(address, config));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws ModelAndViewDefiningException {
        if (!limiters.get(request.getRemoteAddr()).acquirePermission()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, period.toSeconds())));
            throw new ModelAndViewDefiningException(new ModelAndView("public/too-many-calls", Map.of(), HttpStatus.TOO_MANY_REQUESTS));
        }
        return true;
    }
}
