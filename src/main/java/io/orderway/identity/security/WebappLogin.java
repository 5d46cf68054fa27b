package io.orderway.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes over who has logged in to Tasklist or Cockpit: their login form is the login of our pages and our API too. A request that names its
 * user in an {@code Authorization} header is judged by that alone.
 */
class WebappLogin extends OncePerRequestFilter {

    private static final String ENGINE = "default";

    private final Duration groupsAreFreshFor;

    /** @param groupsAreFreshFor how long a session keeps the user's groups before they are read again */
    WebappLogin(Duration groupsAreFreshFor) {
        this.groupsAreFreshFor = groupsAreFreshFor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            find(request).ifPresent(WebappLogin::authenticate);
        }
        chain.doFilter(request, response);
    }

    /** The logged-in user of the request's session; empty if there is none or if the request names its user itself. */
    Optional<UserAuthentication> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return Optional.empty();
        }
        Authentications logins = AuthenticationUtil.getAuthsFromSession(session);
        AuthenticationUtil.updateCache(logins, session, groupsAreFreshFor.toMillis());
        return Optional.ofNullable((UserAuthentication) logins.getAuthenticationForProcessEngine(ENGINE));
    }

    private static void authenticate(UserAuthentication login) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                login.getIdentityId(), null, AuthorityUtils.createAuthorityList(login.getGroupIds())));
        SecurityContextHolder.setContext(context);
    }
}
