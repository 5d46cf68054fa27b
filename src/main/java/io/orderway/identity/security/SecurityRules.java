package io.orderway.identity.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may ask what. Everything that is not named here is refused. The rules speak of full paths ({@code PathPatternRequestMatcher}): matchers
 * that look at the servlet's path do not see the engine's REST API and would leave it open.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(LoginLimit.class)
class SecurityRules {

    static final String CSRF_COOKIE = "ORDERWAY-CSRF";
    static final String CSRF_HEADER = "X-Orderway-CSRF";

    private static final RequestMatcher ENGINE_REST = withDefaults().matcher("/engine-rest/**");
    private static final RequestMatcher LOGIN_CALL = withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*");
    private static final RequestMatcher READING = request ->
            Stream.of("GET", "HEAD", "OPTIONS", "TRACE").anyMatch(method -> method.equals(request.getMethod()));

    /** Own files only; no page of ours is framed by another site's. */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static final String[] STAFF = Stream.concat(
            Groups.DEPARTMENTS.stream(), Stream.of(Groups.PROCESS_OWNERS, Groups.ADMINISTRATORS)).toArray(String[]::new);
    private static final String[] STAFF_AND_SYSTEMS = Stream.concat(Stream.of(STAFF), Stream.of(Groups.SYSTEMS)).toArray(String[]::new);

    private final Problems problems;
    private final WebappLogin webappLogin;
    private final WrongLogins wrongLogins;

    SecurityRules(Problems problems, LoginLimit limit, Clock clock, CamundaBpmProperties camunda) {
        this.problems = problems;
        this.webappLogin = new WebappLogin(Duration.ofMillis(camunda.getWebapp().getAuth().getCache().getTimeToLive()));
        this.wrongLogins = new WrongLogins(LOGIN_CALL, limit, clock, problems);
    }

    /** The webapps: their files and login calls are open, their API needs the session. They bring their own CSRF token and content policy. */
    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return common(http)
                .securityMatcher(withDefaults().matcher("/camunda/**"))
                .authorizeHttpRequests(paths -> paths
                        .requestMatchers(withDefaults().matcher("/camunda/api/admin/setup/**")).denyAll()
                        .requestMatchers(withDefaults().matcher("/camunda/app/admin/*/setup/**")).denyAll()
                        .requestMatchers(
                                withDefaults().matcher(HttpMethod.GET, "/camunda"),
                                withDefaults().matcher(HttpMethod.GET, "/camunda/"),
                                withDefaults().matcher(HttpMethod.GET, "/camunda/app/**"),
                                withDefaults().matcher(HttpMethod.GET, "/camunda/lib/**"),
                                withDefaults().matcher(HttpMethod.GET, "/camunda/assets/**"),
                                withDefaults().matcher(HttpMethod.GET, "/camunda/favicon.ico"),
                                withDefaults().matcher(HttpMethod.GET, "/camunda/api/*/plugin/*/static/**"),
                                withDefaults().matcher(HttpMethod.GET, "/camunda/api/engine/engine/"),
                                withDefaults().matcher(HttpMethod.GET, "/camunda/api/admin/auth/user/*"),
                                withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"),
                                LOGIN_CALL).permitAll()
                        .anyRequest().hasAnyAuthority(STAFF))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new WebappContentPolicy(), AuthorizationFilter.class)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain house(HttpSecurity http, IdentityService identity, CurrentUser currentUser) throws Exception {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName(CSRF_COOKIE);
        tokens.setHeaderName(CSRF_HEADER);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return common(http)
                .authorizeHttpRequests(paths -> paths
                        .requestMatchers(
                                withDefaults().matcher(HttpMethod.GET, "/"),
                                withDefaults().matcher(HttpMethod.GET, "/favicon.ico"),
                                // Tasklist loads them before anyone has logged in; they hold no data.
                                withDefaults().matcher(HttpMethod.GET, "/desk/*.js"),
                                withDefaults().matcher(HttpMethod.GET, "/desk/*.css"),
                                withDefaults().matcher("/p/**"),
                                withDefaults().matcher("/error"),
                                withDefaults().matcher(HttpMethod.GET, "/actuator/health/**")).permitAll()
                        .requestMatchers(withDefaults().matcher("/api/**")).hasAnyAuthority(STAFF_AND_SYSTEMS)
                        .requestMatchers(
                                ENGINE_REST,
                                withDefaults().matcher("/desk/**"),
                                withDefaults().matcher(HttpMethod.GET, "/swagger-ui.html"),
                                withDefaults().matcher(HttpMethod.GET, "/swagger-ui/**"),
                                withDefaults().matcher(HttpMethod.GET, "/v3/api-docs/**"),
                                withDefaults().matcher(HttpMethod.GET, "/v3/api-docs.yaml")).hasAnyAuthority(STAFF)
                        .anyRequest().denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::loginNeeded))
                .csrf(csrf -> csrf
                        .csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        // Each request logs itself in from the webapps' session; a new token each time would leave the page with the old one.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .requireCsrfProtectionMatcher(request -> !READING.matches(request) && webappLogin.find(request).isPresent()))
                .addFilterAfter(new CsrfCookie(), CsrfFilter.class)
                .addFilterAfter(new EngineIdentity(identity, currentUser, ENGINE_REST), AuthorizationFilter.class)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .build();
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http
                // The webapps' login gives each login a new session. A new id with every request, which is what Spring Security makes of
                // a login that it has not made itself, would log out whoever sends two requests at once.
                .sessionManagement(session -> session
                        .sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint(problems::loginNeeded)
                        .accessDeniedHandler(problems::refused))
                .addFilterAfter(wrongLogins, SecurityContextHolderFilter.class)
                .addFilterBefore(webappLogin, AnonymousAuthenticationFilter.class);
    }
}
