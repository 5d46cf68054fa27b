package io.orderway.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.AtOnce;
import io.orderway.SystemTest;
import io.orderway.TestUsers;
import io.orderway.WebClient;
import io.orderway.identity.Groups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Intake as its senders see it, from outside. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeApiIT {

    private static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private final ObjectMapper json = new ObjectMapper();
    private final int port;
    private final TestUsers users;
    private final WebClient stranger;
    private final WebClient nobody;
    private final WebClient shipping;
    private final WebClient clerk;
    private final WebClient shop;

    IntakeApiIT(@LocalServerPort int port, @Autowired TestUsers users) {
        this.port = port;
        this.users = users;
        this.stranger = WebClient.stranger(port);
        this.nobody = basic();
        this.shipping = basic(Groups.SHIPPING);
        this.clerk = basic(Groups.ORDER_DESK);
        this.shop = basic(Groups.SYSTEMS);
    }

    private WebClient basic(String... groups) {
        return WebClient.basic(port, users.in(groups), TestUsers.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/orders, 201, 201",
        "POST, /api/imports/orders, 202, 202",
        "POST, /api/imports/customers, 202, 202",
        "POST, /api/imports/products, 403, 202",
        "POST, /api/imports/prices, 403, 202",
        "POST, /api/imports/elephants, 404, 404",
        "GET, /api/imports, 200, 200",
        "GET, /api/imports/{id}, 200, 200",
        "GET, /api/imports/{id}/refused, 200, 200",
        "GET, /api/imports/{id}/refused.csv, 200, 200",
        "POST, /api/imports/{id}/answer, 200, 200",
        "GET, /api/imports/999999999, 404, 404",
    })
    void everyRouteAsksWhoYouAre(String method, String template, int forAClerk, int forASystem) {
        String path = template.contains("{id}") ? template.replace("{id}", String.valueOf(imported("orders", HEADER + "x\n").get("id").asLong()))
                : template;
        assertThat(status(stranger, method, path)).as("without login").isEqualTo(401);
        assertThat(status(nobody, method, path)).as("of no department").isEqualTo(403);
        assertThat(status(shipping, method, path)).as("of another department").isIn(403, forAClerk == 404 ? 404 : 403);
        assertThat(status(clerk, method, path)).as("clerk").isEqualTo(forAClerk);
        assertThat(status(shop, method, path)).as("connected system").isEqualTo(forASystem);
    }

    private int status(WebClient client, String method, String path) {
        if (method.equals("GET")) {
            return client.get(path).statusCode();
        }
        if (path.matches("/api/imports/[a-z]+")) {
            return upload(client, path, "a,b\n").statusCode();
        }
        return client.post(path, path.endsWith("/answer") ? "{}" : order(UUID.randomUUID().toString(), 1)).statusCode();
    }

    @Test
    void anOrderIsAnsweredWhenItIsStored() {
        HttpResponse<String> answer = shop.post("/api/orders", order(UUID.randomUUID().toString(), 3));
        assertThat(answer.statusCode()).isEqualTo(201);
        String number = read(answer).get("orderNumber").asText();
        assertThat(answer.headers().firstValue("Location")).contains("/api/orders/" + number);
        JsonNode order = read(clerk.get("/api/orders/" + number));
        assertThat(order.findValuesAsText("sku")).contains("85123A");
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndAnotherOrderUnderItsNameIsRefused() {
        String reference = UUID.randomUUID().toString();
        HttpResponse<String> first = shop.post("/api/orders", order(reference, 3));
        HttpResponse<String> second = shop.post("/api/orders", order(reference, 3).replace(" ", "  "));
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");

        HttpResponse<String> other = shop.post("/api/orders", order(reference, 4));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(read(other).get("detail").asText()).contains(reference);
    }

    @Test
    void aHundredAtOnceGetOneAnswer() throws Exception {
        String order = order(UUID.randomUUID().toString(), 3);
        List<HttpResponse<String>> answers = AtOnce.times(100, () -> shop.post("/api/orders", order));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
        assertThat(answers.stream().filter(answer -> answer.headers().firstValue("Idempotency-Replayed").orElseThrow().equals("false"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                                                                                        | channel",
        "{\"channel\":\"WEB_SHOP\"}                                                                | lines needs at least one line",
        "{\"channel\":\"WEB_SHOP\",\"lines\":[]}                                                   | lines needs at least one line",
        "{\"channel\":\"WEB_SHOP\",\"lines\":[null]}                                               | lines[0]",
        "{\"channel\":\"FILE\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}                         | FILE is for imports",
        "{\"channel\":\"HOUSE\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}                        | HOUSE for what the house itself places",
        "{\"channel\":\"PIGEON\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}                       | cannot be read",
        "{\"channel\":\"PHONE\",\"lines\":[{\"sku\":\" \",\"quantity\":1}]}                        | sku",
        "{\"channel\":\"PHONE\",\"lines\":[{\"sku\":\"A\\u0000\",\"quantity\":1}]}                 | contains characters that are no text",
        "{\"channel\":\"PHONE\",\"remark\":\"a\\u0000\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]} | contains characters that are no text",
        "{\"channel\":\"PHONE\",\"lines\":[{\"sku\":\"A\"}]}                                       | quantity",
        "{\"channel\":\"PHONE\",\"lines\":[{\"sku\":\"A\",\"quantity\":0}]}                        | quantity",
        "{\"channel\":\"PHONE\",\"lines\":[{\"sku\":\"A\",\"quantity\":1000000000}]}               | quantity",
        "{\"channel\":\"PHONE\",\"lines\":[{\"sku\":\"A\",\"quantity\":1,\"unitPrice\":-1}]}       | of goods is not below zero",
        "{\"channel\":\"PHONE\",\"lines\":[{\"sku\":\"A\",\"quantity\":1,\"unitPrice\":0.00001}]}  | unitPrice",
        "{\"channel\":\"PHONE\",\"lines\":[{\"kind\":\"CHARGE\",\"sku\":\"A\",\"quantity\":1}]}    | charges name theirs",
        "{\"channel\":\"PHONE\",\"currency\":\"ZZZ\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}   | is none that is known",
        "{\"channel\":\"PHONE\",\"shipTo\":{\"country\":\"Germany\"},\"lines\":[{\"sku\":\"A\",\"quantity\":1}]} | is not a country code",
        "{\"channel\":\"PHONE\",\"requestedDate\":\"soon\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]} | cannot be read",
        "not json                                                                                  | cannot be read"})
    void whatIsWrongComesBackAsASentence(String body, String sentence) {
        HttpResponse<String> answer = shop.post("/api/orders", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).get("detail").asText()).contains(sentence);
    }

    @Test
    void aFileIsImportedAndItsRefusedRowsCanBeMendedAndImportedAgain() {
        String n = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        JsonNode done = imported("orders", HEADER + "A%s,85123A,HEART,6,2010-12-01,2.55,17850,UK\n".formatted(n)
                + "B%s,85123A,\"=HYPERLINK(\"\"http://evil\"\")\",-x,2010-12-01,2.55,17850,UK\n@SUM(1)\n".formatted(n));
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(done.get("created").asInt()).isEqualTo(1);
        assertThat(done.at("/account/REFUSED/rows").asInt()).isEqualTo(2);
        String path = "/api/imports/" + done.get("id").asLong();
        assertThat(read(clerk.get(path + "/refused")).findValuesAsText("reason"))
                .containsExactly("Quantity is not a number: -x.", "The line has 1 values, the header has 8.");

        HttpResponse<String> csv = clerk.get(path + "/refused.csv");
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"refused-%d.csv\"".formatted(done.get("id").asLong()));
        assertThat(csv.body().lines().toList()).containsExactly(
                "\uFEFFInvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country,line,reason,text",
                "B%s,85123A,\"'=HYPERLINK(\"\"http://evil\"\")\",'-x,2010-12-01,2.55,17850,UK,3,Quantity is not a number: -x.,".formatted(n),
                "\"\",,,,,,,,4,\"The line has 1 values, the header has 8.\",'@SUM(1)");
        JsonNode mended = imported("orders", csv.body().replace("'-x", "2"));
        assertThat(mended.get("created").asInt()).isEqualTo(1);
    }

    @Test
    void aQuestionIsAnsweredOverTheApi() {
        JsonNode asking = imported("orders", HEADER + "Q%s,85123A,HEART,6,1/12/2010,2.55,17850,UK\n".formatted(UUID.randomUUID()));
        assertThat(asking.get("state").asText()).isEqualTo("NEEDS_ANSWER");
        assertThat(asking.at("/questions/0/topic").asText()).isEqualTo("DATE_ORDER");
        String path = "/api/imports/" + asking.get("id").asLong();
        assertThat(clerk.post(path + "/answer", "{\"dateOrder\":\"SIDEWAYS\"}").statusCode()).isEqualTo(400);
        assertThat(clerk.post(path + "/answer", "{\"decimalMark\":\"POINT\"}").statusCode()).isEqualTo(400);
        assertThat(clerk.post(path + "/answer", "{\"dateOrder\":\"DAY_FIRST\"}").statusCode()).isEqualTo(200);
        assertThat(ended(asking.get("id").asLong()).get("created").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import.html", "order.html"})
    void thePagesOfTheDeskAreForThoseWhoWorkHere(String page) {
        assertThat(stranger.get("/desk/" + page).statusCode()).isEqualTo(302);
        assertThat(nobody.get("/desk/" + page).statusCode()).isEqualTo(403);
        assertThat(clerk.get("/desk/" + page).statusCode()).isEqualTo(200);
    }

    private JsonNode imported(String kind, String file) {
        HttpResponse<String> answer = upload(clerk, "/api/imports/" + kind, file);
        assertThat(answer.statusCode()).isEqualTo(202);
        long id = read(answer).get("id").asLong();
        assertThat(answer.headers().firstValue("Location")).contains("/api/imports/" + id);
        return ended(id);
    }

    private JsonNode ended(long id) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> read(clerk.get("/api/imports/" + id)),
                run -> List.of("DONE", "FAILED", "NEEDS_ANSWER").contains(run.get("state").asText()));
    }

    private static HttpResponse<String> upload(WebClient client, String path, String file) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../orders.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + file + "\r\n--b--\r\n";
        return client.send("POST", path, BodyPublishers.ofString(body), "multipart/form-data; boundary=b");
    }

    private static String order(String reference, int quantity) {
        return """
                { "channel": "WEB_SHOP", "externalReference": "%s", "customerNumber": "17850",
                  "lines": [ { "sku": "85123A", "quantity": %d, "unitPrice": 2.55 } ] }""".formatted(reference, quantity);
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }
}
