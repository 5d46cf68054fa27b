package io.orderway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks the running application from outside, as a stranger, by HTTP Basic, or in a session of the webapps' login form. */
public final class WebClient {

    static {
        // Before the server does (20 s): a request on a connection that is just being closed gets no answer.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private final String base;
    private final String authorization;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

    private WebClient(int port, String authorization) {
        this.base = "http://localhost:" + port;
        this.authorization = authorization;
    }

    public static WebClient stranger(int port) {
        return new WebClient(port, null);
    }

    public static WebClient basic(int port, String user, String password) {
        return new WebClient(port, "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** Logs in as Tasklist's login form does; fails if the login is refused. */
    public static WebClient session(int port, String user, String password) {
        WebClient client = new WebClient(port, null);
        HttpResponse<String> answer = client.login(user, password);
        if (answer.statusCode() != 200) {
            throw new AssertionError("login of " + user + " answered " + answer.statusCode());
        }
        return client;
    }

    /** Sends the login form and answers what came back. */
    public HttpResponse<String> login(String user, String password) {
        get("/camunda/app/tasklist/default/");
        String form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8)
                + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpResponse<String> answer = send("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
                BodyPublishers.ofString(form), "application/x-www-form-urlencoded");
        // The login gives a new session, whose token comes with the next page.
        get("/camunda/api/admin/auth/user/default");
        return answer;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), "application/json");
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            if (cookie.getName().equals("XSRF-TOKEN")) {
                request.setHeader("X-XSRF-TOKEN", cookie.getValue());
            }
            if (cookie.getName().equals("ORDERWAY-CSRF")) {
                request.setHeader("X-Orderway-CSRF", cookie.getValue());
            }
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A copy of the session without the token that proves that a page of ours sends the request. */
    public WebClient withoutToken() {
        WebClient copy = new WebClient(Integer.parseInt(base.substring(base.lastIndexOf(':') + 1)), authorization);
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .forEach(cookie -> copy.cookies.getCookieStore().add(URI.create(base), cookie));
        return copy;
    }
}
