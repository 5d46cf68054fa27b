package io.orderway.identity.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** The guard's refusals, in the same problem details as everything else answers. */
@Component
class Problems {

    private static final String LOGIN_PAGE = "/camunda/app/tasklist/default/";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, sentence));
    }

    /** A page sends its reader to the login form; anything else learns that it has to log in. */
    void loginNeeded(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/desk/")) {
            response.sendRedirect(request.getContextPath() + LOGIN_PAGE);
            return;
        }
        // A challenge makes browsers open a password box of their own over our pages.
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Orderway\"");
        }
        write(response, HttpStatus.UNAUTHORIZED, "Please log in: the user name or password is missing or wrong.");
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) throws IOException {
        write(response, HttpStatus.FORBIDDEN, "You may not do this.");
    }
}
