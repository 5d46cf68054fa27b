package io.orderway.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.WebClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

/** The people and systems around one Orderway, each logged in as whoever he is, doing what he does through the doors that are there for him. */
final class Desks implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningOrderway orderway;
    private final Lookout lookout;
    private final WebClient desk;
    private final WebClient picker;
    private final WebClient shipper;
    private final WebClient carrier;
    private final WebClient administrator;
    private final WebClient customer;

    Desks(RunningOrderway orderway) {
        this.orderway = orderway;
        this.lookout = new Lookout(orderway);
        this.desk = orderway.login(orderway.company().desk());
        this.picker = orderway.login(orderway.company().picker());
        this.shipper = orderway.login(orderway.company().shipper());
        this.carrier = WebClient.basic(orderway.port(), orderway.company().carrier(), orderway.company().password());
        this.administrator = orderway.login(orderway.company().manager());
        this.customer = WebClient.stranger(orderway.port());
    }

    /** Brings one order from receipt to completion. */
    interface Way {
        void through(StraightOrder order) throws Exception;
    }

    /** Nobody looks at a paper. */
    void straight(StraightOrder order) throws Exception {
        String number = toTheDoor(order);
        deliver(number);
    }

    /** Packing slip and label are drawn while the order runs. */
    void straightWithPapers(StraightOrder order) throws Exception {
        String number = toTheDoor(order);
        for (String id : orderway.look("select id::text from document where order_number = ?", String.class, number)) {
            expect(200, shipper.get("/api/documents/" + id));
        }
        deliver(number);
    }

    /** Where delegates do nothing, no carrier and no link is known: the two events come through the engine's own door. */
    void straightWithoutWork(StraightOrder order) throws Exception {
        String number = toTheDoor(order);
        correlate(number, "delivery.shipmentDelivered");
        correlate(number, "delivery.deliveryConfirmed");
    }

    private String toTheDoor(StraightOrder order) throws Exception {
        HttpResponse<String> received = expect(201, desk.post("/api/orders", JSON.writeValueAsString(order.body())));
        String number = JSON.readTree(received.body()).get("orderNumber").asText();
        complete(number, "userTask_pickGoods", picker, Map.of("pickResult", "ALL"));
        complete(number, "userTask_checkAndPack", picker, Map.of("checkResult", "PASSED", "weightGrams", 1200, "parcels", 1));
        complete(number, "userTask_handOverToCarrier", shipper, Map.of("handOverResult", "HANDED_OVER"));
        return number;
    }

    private void complete(String number, String task, WebClient person, Map<String, Object> entered) throws Exception {
        String path = "/engine-rest/task/" + lookout.awaitTask(number, task);
        String user = person == picker ? orderway.company().picker() : orderway.company().shipper();
        expect(204, person.post(path + "/claim", json(Map.of("userId", user))));
        Map<String, Object> variables = entered.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue())));
        expect(204, person.post(path + "/submit-form", json(Map.of("variables", variables))));
    }

    private void deliver(String number) throws Exception {
        String trackingNumber = orderway.look("select tracking_number from carrier_booking where shipment_number = ?", String.class, number + "-1").get(0);
        expect(202, carrier.post("/api/tracking-events", json(Map.of("source", "House carrier", "eventId", number + "-delivered", "trackingNumber",
                trackingNumber, "status", "DELIVERED", "occurredAt", OffsetDateTime.now(ZoneOffset.UTC).toString()))));
        expect(200, customer.send("POST", "/p/confirm/" + orderway.mail().awaitToken(number), BodyPublishers.noBody(),
                "application/x-www-form-urlencoded"));
    }

    private void correlate(String number, String message) throws JsonProcessingException {
        expect(204, administrator.post("/engine-rest/message", json(Map.of("messageName", message, "businessKey", number))));
    }

    private static String json(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value);
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("%s answered %d: %s".formatted(answer.uri().getPath(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    @Override
    public void close() {
        lookout.close();
    }
}
