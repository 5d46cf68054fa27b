package io.orderway.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The content security policy of the webapps' pages: own files, and the one inline script of each page by its hash. The engine's own policy
 * keeps its nonce once for all requests, so that a page whose nonce another request has just replaced stays blank.
 */
class WebappContentPolicy extends OncePerRequestFilter {

    /** AngularJS evaluates its templates' expressions as code. */
    private static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-eval'%s; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile(".*/[^/]+\\.[a-z0-9]+$");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FILE.matcher(request.getRequestURI()).matches()) {
            setPolicy(response, "");
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        setPolicy(response, hashesOf(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8)));
        page.copyBodyToResponse();
    }

    private static void setPolicy(HttpServletResponse response, String hashes) {
        response.setHeader("Content-Security-Policy", POLICY.formatted(hashes));
    }

    private static String hashesOf(String page) {
        StringBuilder hashes = new StringBuilder();
        Matcher scripts = INLINE_SCRIPT.matcher(page);
        while (scripts.find()) {
            hashes.append(" 'sha256-").append(sha256(scripts.group(1))).append('\'');
        }
        return hashes.toString();
    }

    private static String sha256(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
