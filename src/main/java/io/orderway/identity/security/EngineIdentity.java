package io.orderway.identity.security;

import io.orderway.engine.HouseCalls;
import io.orderway.identity.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine on whose behalf a request runs. On the engine's own REST API the engine then checks that user's rights; behind our API our
 * use cases do. (The webapps tell the engine themselves.)
 */
class EngineIdentity extends OncePerRequestFilter {

    private final IdentityService identity;
    private final CurrentUser currentUser;
    private final RequestMatcher engineRest;

    EngineIdentity(IdentityService identity, CurrentUser currentUser, RequestMatcher engineRest) {
        this.identity = identity;
        this.currentUser = currentUser;
        this.engineRest = engineRest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> user = currentUser.find();
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        identity.setAuthentication(user.get(), List.copyOf(currentUser.groups()));
        if (!engineRest.matches(request)) {
            HouseCalls.begin();
        }
        try {
            chain.doFilter(request, response);
        } finally {
            HouseCalls.end();
            identity.clearAuthentication();
        }
    }
}
