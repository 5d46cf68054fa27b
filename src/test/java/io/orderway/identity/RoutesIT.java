package io.orderway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.SystemTest;
import io.orderway.TestUsers;
import io.orderway.WebClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of path, asked from outside: without a login, by someone of no department, by the right one. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesIT {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start"/>
                <bpmn:userTask id="task" name="Look at it" camunda:candidateGroups="%2$s"/>
                <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
              </bpmn:process>
            </bpmn:definitions>""";

    private final int port;
    private final TestUsers users;
    private final WebClient stranger;
    private final WebClient nobody;
    private final WebClient clerk;
    private final WebClient manager;
    private final WebClient owner;
    private final WebClient admin;

    RoutesIT(@LocalServerPort int port, @Autowired TestUsers users) {
        this.port = port;
        this.users = users;
        this.stranger = WebClient.stranger(port);
        this.nobody = basic();
        this.clerk = basic(Groups.ORDER_DESK);
        this.manager = basic(Groups.MANAGERS);
        this.owner = basic(Groups.PROCESS_OWNERS);
        this.admin = WebClient.basic(port, "admin", "Orderway-demo-1");
    }

    private WebClient basic(String... groups) {
        return WebClient.basic(port, users.in(groups), TestUsers.PASSWORD);
    }

    @ParameterizedTest(name = "{0} {1}: {2} without login, {3} of no department, {4} for a clerk, {5} for an administrator")
    @CsvSource({
        // open
        "GET, /, 302, 302, 302, 302",
        "GET, /actuator/health, 200, 200, 200, 200",
        "GET, /camunda/app/tasklist/default/, 200, 200, 200, 200",
        "GET, /camunda/app/tasklist/scripts/config.js, 200, 200, 200, 200",
        "GET, /camunda/app/admin/default/, 200, 200, 200, 200",
        "GET, /camunda/app/tasklist/orderway/plugins.js, 200, 200, 200, 200",
        "GET, /desk/orderway.js, 200, 200, 200, 200",
        "GET, /p/no-such-link, 404, 404, 404, 404",
        // our API and pages
        "GET, /api/no-such-thing, 401, 403, 404, 404",
        "POST, /api/no-such-thing, 401, 403, 404, 404",
        "GET, /desk/no-such-page.html, 302, 403, 404, 404",
        "GET, /v3/api-docs, 401, 403, 200, 200",
        "GET, /swagger-ui/index.html, 401, 403, 200, 200",
        // the engine's API
        "GET, /engine-rest/task/count, 401, 403, 200, 200",
        "GET, /engine-rest/engine, 401, 403, 200, 200",
        "GET, /engine-rest/../engine-rest/task, 400, 400, 400, 400",
        "GET, //engine-rest/task, 400, 400, 400, 400",
        "GET, /engine-rest/task;x=1, 400, 400, 400, 400",
        "GET, /engine-rest/%2e%2e/engine-rest/task, 400, 400, 400, 400",
        "POST, /engine-rest/deployment/create, 401, 403, 415, 415",
        "DELETE, /engine-rest/user/admin2, 401, 403, 403, 204",
        // the webapps' API: by session only
        "GET, /camunda/api/engine/engine/default/task, 401, 401, 401, 401",
        "GET, /camunda/api/cockpit/plugin/base/default/process-definition/statistics, 401, 401, 401, 401",
        "GET, /camunda/api/admin/auth/user/default, 404, 404, 404, 404",
        "POST, /camunda/api/admin/setup/default/user/create, 401, 401, 401, 401",
        "GET, /camunda/app/admin/default/setup/, 401, 401, 401, 401",
        // whatever is not named
        "GET, /actuator/env, 401, 403, 403, 403",
        "GET, /actuator, 401, 403, 403, 403",
        "GET, /anything, 401, 403, 403, 403",
        "GET, /webjars/camunda/app/tasklist/index.html, 401, 403, 403, 403",
    })
    void eachAsksInVainUnlessAllowed(String method, String path, int withoutLogin, int ofNoDepartment, int forAClerk, int forAnAdministrator) {
        assertThat(status(stranger, method, path)).as("without login").isEqualTo(withoutLogin);
        assertThat(status(nobody, method, path)).as("of no department").isEqualTo(ofNoDepartment);
        assertThat(status(clerk, method, path)).as("clerk").isEqualTo(forAClerk);
        assertThat(status(admin, method, path)).as("administrator").isEqualTo(forAnAdministrator);
    }

    private static int status(WebClient client, String method, String path) {
        HttpResponse<String> answer = client.send(method, path, BodyPublishers.noBody(), method.equals("POST") ? "application/json" : null);
        assertThat(answer.body()).doesNotContain("at org.", "at io.orderway", "Exception:");
        return answer.statusCode();
    }

    @Test
    void oneLoginServesTasklistOurPagesAndOurApi() {
        WebClient session = WebClient.session(port, users.in(Groups.ORDER_DESK), TestUsers.PASSWORD);
        HttpResponse<String> tasks = session.get("/camunda/api/engine/engine/default/task/count");
        assertThat(tasks.statusCode()).isEqualTo(200);
        assertThat(tasks.headers().allValues("Set-Cookie")).as("a new session id would log out parallel requests").isEmpty();
        assertThat(session.get("/camunda/api/engine/engine/default/filter").body()).contains("My department");
        assertThat(session.get("/api/no-such-thing").statusCode()).isEqualTo(404);
        assertThat(session.get("/desk/no-such-page.html").statusCode()).isEqualTo(404);
        assertThat(session.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
        assertThat(session.get("/camunda/api/admin/setup/default/user/create").statusCode()).isEqualTo(403);
    }

    @Test
    void aPageOfTheWebappsRunsItsOwnScriptsOnly() {
        HttpResponse<String> page = stranger.get("/camunda/app/tasklist/default/");
        assertThat(page.headers().allValues("Content-Security-Policy")).singleElement().asString()
                .contains("script-src 'self' 'unsafe-eval' 'sha256-").doesNotContain("nonce");
        assertThat(page.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsOnlyOnce("SameSite"));
    }

    @Test
    void whoHasLoggedOutIsAStranger() {
        WebClient session = WebClient.session(port, users.in(Groups.ORDER_DESK), TestUsers.PASSWORD);
        session.post("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(session.get("/api/no-such-thing").statusCode()).isEqualTo(401);
    }

    @Test
    void aPageOfSomeoneElseCannotUseTheSession() {
        WebClient session = WebClient.session(port, users.in(Groups.ORDER_DESK), TestUsers.PASSWORD);
        session.get("/api/no-such-thing");
        assertThat(session.post("/api/no-such-thing", "{}").statusCode()).as("with the token").isEqualTo(404);
        assertThat(session.withoutToken().post("/api/no-such-thing", "{}").statusCode()).isEqualTo(403);
        assertThat(session.withoutToken().post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(403);
        assertThat(session.withoutToken().post("/camunda/api/engine/engine/default/task/count", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void aPageThatWritesTwiceKeepsItsToken() {
        WebClient session = WebClient.session(port, users.in(Groups.ORDER_DESK), TestUsers.PASSWORD);
        session.get("/api/no-such-thing");
        assertThat(session.post("/api/no-such-thing", "{}").statusCode()).isEqualTo(404);
        assertThat(session.post("/api/no-such-thing", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongPasswordIsRefusedEverywhere() {
        String user = users.in(Groups.MANAGERS);
        assertThat(WebClient.basic(port, user, "wrong").get("/api/no-such-thing").statusCode()).isEqualTo(401);
        assertThat(WebClient.basic(port, user, "wrong").get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(WebClient.stranger(port).login(user, "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void basicLoginDoesNotOpenTheWebapps() {
        assertThat(admin.get("/camunda/api/engine/engine/default/user").statusCode()).isEqualTo(401);
    }

    @Test
    void aProcessOwnerDeploysAndItsDepartmentWorksOnIt() {
        String key = "deployed-" + System.nanoTime();
        assertThat(deploy(owner, key, Groups.WAREHOUSE)).isEqualTo(200);

        String start = "/engine-rest/process-definition/key/" + key + "/start";
        assertThat(clerk.post(start, "{}").statusCode()).as("started by a clerk").isIn(403, 404);
        assertThat(owner.post(start, "{}").statusCode()).as("started by an owner").isEqualTo(403);
        assertThat(admin.post(start, "{}").statusCode()).isEqualTo(200);

        String tasks = "/engine-rest/task/count?processDefinitionKey=" + key;
        assertThat(basic(Groups.WAREHOUSE).get(tasks).body()).contains("\"count\":1");
        assertThat(clerk.get(tasks).body()).as("another department").contains("\"count\":0");
        assertThat(manager.get("/engine-rest/process-instance/count?processDefinitionKey=" + key).body()).contains("\"count\":1");
        assertThat(basic(Groups.WAREHOUSE).get("/engine-rest/process-instance/count?processDefinitionKey=" + key).body())
                .contains("\"count\":0");
    }

    @Test
    void nobodyElseDeploys() {
        assertThat(deploy(clerk, "by-clerk", Groups.WAREHOUSE)).isEqualTo(403);
        assertThat(deploy(manager, "by-manager", Groups.WAREHOUSE)).isEqualTo(403);
        assertThat(deploy(nobody, "by-nobody", Groups.WAREHOUSE)).isEqualTo(403);
        assertThat(deploy(stranger, "by-stranger", Groups.WAREHOUSE)).isEqualTo(401);
    }

    private static int deploy(WebClient client, String key, String group) {
        String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted("deployment-name", "", key)
                + part.formatted("deployment-source", "", "Camunda Modeler")
                + part.formatted("model", "; filename=\"" + key + ".bpmn\"", MODEL.formatted(key, group))
                + "--b--\r\n";
        return client.send("POST", "/engine-rest/deployment/create", BodyPublishers.ofString(body), "multipart/form-data; boundary=b")
                .statusCode();
    }
}
