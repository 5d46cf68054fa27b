package io.orderway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.hold.HoldRequest;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the house, asked without a login, by someone of no department, and by each department and system that has no business there.
 * A route that is not named here fails the test.
 */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {

    private static final String DESKS = "order-desk sales finance customer-service managers";
    private static final String ALL_ORDERS = DESKS + " audit";
    private static final String DEPARTMENTS = String.join(" ", Groups.DEPARTMENTS);
    private static final String STAFF = DEPARTMENTS + " process-owners";
    private static final String ANYBODY = STAFF + " systems";
    private static final String OPEN = "open";
    private static final String NO_DOCUMENT = "00000000-0000-0000-0000-000000000000";
    private static final String IMPORTS = "order-desk sales purchasing warehouse managers systems";

    private static final List<Route> ROUTES = List.of(
            new Route("GET /api/tasks/{taskId}/order-sheet", ALL_ORDERS + " process-owners", null),
            new Route("GET /api/task-cards", ANYBODY, null),
            new Route("GET /api/orders", ALL_ORDERS, null),
            new Route("GET /api/orders/{orderNumber}", ALL_ORDERS, null),
            new Route("GET /api/orders/{orderNumber}/sheet", ALL_ORDERS, null),
            new Route("POST /api/orders", "order-desk sales customer-service managers systems",
                    "{'channel': 'PHONE', 'lines': [{'sku': 'A', 'quantity': 1}]}"),
            new Route("POST /api/orders/{orderNumber}/findings/{findingId}/decision", "order-desk managers", "{'decision': 'ASK'}"),
            new Route("POST /api/orders/{orderNumber}/information/{fieldId}", DESKS, "{'answer': 'x'}"),
            new Route("POST /api/orders/{orderNumber}/equal-orders/mark", "order-desk sales managers", "{'goesOn': true}"),
            new Route("POST /api/orders/{orderNumber}/notes", DEPARTMENTS, "{'text': 'Rings back'}"),
            new Route("POST /api/orders/{orderNumber}/parties/{role}", DESKS, "{'email': 'nobody'}"),
            new Route("POST /api/orders/{orderNumber}/customer", DESKS, "{'customerNumber': 'NOBODY'}"),
            new Route("POST /api/orders/{orderNumber}/lines/{lineNumber}", DESKS, "{'sku': 'NOTHING', 'reason': 'x'}"),
            new Route("POST /api/orders/{orderNumber}/holds", "order-desk sales customer-service managers",
                    "{'type': 'CUSTOMER', 'reason': 'Wants to think about it'}"),
            new Route("DELETE /api/orders/{orderNumber}/holds/{holdId}", "order-desk sales customer-service managers", "{'reason': 'x'}"),
            new Route("POST /api/orders/{orderNumber}/cancellations", "order-desk sales customer-service managers systems",
                    "{'reason': 'NOT_NEEDED'}"),
            new Route("GET /api/orders/{orderNumber}/cancellations", DEPARTMENTS, null),
            new Route("POST /api/orders/{orderNumber}/changes", "order-desk sales customer-service managers systems",
                    "{'actions': [{'type': 'PIECES', 'lineNumber': 1, 'pieces': 3}]}"),
            new Route("POST /api/orders/{orderNumber}/changes/{changeNumber}", "order-desk sales customer-service managers systems",
                    "{'confirm': false}"),
            new Route("GET /api/orders/{orderNumber}/changes", DEPARTMENTS, null),
            new Route("GET /api/orders/{orderNumber}/rush-impact", "sales order-desk warehouse managers", null),
            new Route("POST /api/tracking-events", "systems shipping",
                    "{'source': 'T', 'eventId': '1', 'trackingNumber': 'T1', 'status': 'DELIVERED', 'occurredAt': '2026-11-20T09:00:00Z'}"),
            new Route("POST /api/payment-events", "systems finance",
                    "{'source': 'T', 'eventId': '1', 'reference': 'x', 'amount': 1.00, 'currency': 'GBP', 'receivedOn': '2026-11-20'}"),
            new Route("POST /api/payment-events/reversals", "systems finance",
                    "{'source': 'T', 'eventId': '2', 'paymentEventId': '1', 'amount': 1.00, 'currency': 'GBP'}"),
            new Route("GET /api/payment-events/{id}", "finance managers", null),
            new Route("POST /api/payment-events/{id}/assignment", "finance", "{'orderNumber': 'SO-9999999'}"),
            new Route("POST /api/returns", "systems order-desk customer-service sales managers",
                    "{'orderNumber': 'SO-9999999', 'key': '1', 'reason': 'OTHER', 'condition': 'USED', 'lines': [{'lineNumber': 1, 'pieces': 1}]}"),
            new Route("POST /api/orders/{orderNumber}/lines/{lineNumber}/return", "systems order-desk customer-service sales managers",
                    "{'key': '1', 'reason': 'OTHER', 'condition': 'USED', 'pieces': 1}"),
            new Route("POST /api/returns/{returnNumber}/lines/{lineNumber}/reception", "warehouse managers", "{'pieces': 1}"),
            new Route("POST /api/returns/{returnNumber}/lines/{lineNumber}/inspection", "warehouse managers", "{'pieces': 1}"),
            new Route("POST /api/returns/{returnNumber}/photos", "warehouse customer-service managers", "file"),
            new Route("POST /api/reallocations", "purchasing managers", "{'sku': 'NOTHING'}"),
            new Route("GET /api/reallocations/{number:[0-9]{1,9}}", "purchasing managers", null),
            new Route("POST /api/reallocations/{number:[0-9]{1,9}}/adjustments", "purchasing",
                    "{'orderNumber': 'SO-9999999', 'strategy': 'WIN', 'reason': 'x'}"),
            new Route("POST /api/reallocations/{number:[0-9]{1,9}}/recalculation", "purchasing", "{}"),
            new Route("GET /api/credits", "finance customer-service managers audit", null),
            new Route("GET /api/credits/{number:[0-9]{1,9}}", "finance customer-service managers audit", null),
            new Route("POST /api/credits/{number:[0-9]{1,9}}/assignment", "finance managers", "{'orderNumber': 'SO-9999999'}"),
            new Route("PUT /api/customers/{customerNumber}/consumer", "sales managers", "{'consumer': true}"),
            new Route("PUT /api/return-categories/{sku}", "sales managers", "{'category': 'SEALED'}"),
            new Route("GET /api/documents/{id}", DEPARTMENTS, null),
            new Route("GET /api/attachments/{id}", DEPARTMENTS, null),
            new Route("POST /api/messages", "systems customer-service order-desk",
                    "{'source': 'T', 'messageId': '1', 'from': 'kim@example.com', 'text': 'Hello'}"),
            new Route("GET /api/messages", ALL_ORDERS, null),
            new Route("GET /api/messages/{id}", ALL_ORDERS, null),
            new Route("POST /api/orders/{orderNumber}/service-requests", DESKS, "{'kind': 'PRICE', 'question': 'How much?'}"),
            new Route("POST /api/service-requests/{id}/answer", DESKS, "{'answer': 'So much', 'version': 0, 'seen': 1}"),
            new Route("GET /api/service-requests/figures", "customer-service managers audit", null),
            new Route("POST /api/messages/{id}/assignment", "customer-service order-desk managers", "{'orderNumber': 'SO-9999999'}"),
            new Route("POST /api/work-orders", "warehouse purchasing sales managers systems", "{'reference': 'x', 'sku': 'NOTHING', 'pieces': 1}"),
            new Route("GET /api/bills-of-materials/{sku}", DEPARTMENTS, null),
            new Route("PUT /api/bills-of-materials/{sku}", "purchasing warehouse managers systems", "{'components': []}"),
            new Route("POST /api/subscriptions", "order-desk sales customer-service managers systems",
                    "{'reference': 'x', 'customerNumber': 'NOBODY', 'months': 1, 'firstDue': '2030-01-01', 'lines': [{'sku': 'A', 'pieces': 1}]}"),
            new Route("GET /api/subscriptions/{number}", DEPARTMENTS, null),
            new Route("POST /api/subscriptions/{number}/pause", "order-desk sales customer-service managers systems", "{'until': '2030-01-01'}"),
            new Route("POST /api/subscriptions/{number}/resumption", "order-desk sales customer-service managers systems", null),
            new Route("POST /api/subscriptions/{number}/end", "order-desk sales customer-service managers systems", "{}"),
            new Route("POST /api/subscriptions/{number}/price-changes", "sales managers",
                    "{'from': '2030-01-01', 'prices': [{'lineNumber': 1, 'unitPrice': 1}]}"),
            new Route("POST /api/orders/{orderNumber}/samples", "order-desk sales customer-service managers", "{'key': 'x', 'sku': 'A', 'quantity': 1}"),
            new Route("PUT /api/bins/{sku}", "warehouse", "{'bin': 'A-01'}"),
            new Route("GET /api/shipments/{shipmentNumber}/pick-list", DEPARTMENTS, null),
            new Route("POST /api/shipments/{shipmentNumber}/picks", "warehouse managers", "{'lines': [{'lineNumber': 1, 'found': 1}]}"),
            new Route("POST /api/shipments/{shipmentNumber}/picks/{lineNumber}", "warehouse managers", "{'found': 1}"),
            new Route("GET /api/backorders", DEPARTMENTS, null),
            new Route("POST /api/backorders/{orderNumber}/lines/{lineNumber}/closing", "order-desk sales customer-service", "{'reason': 'x'}"),
            new Route("GET /api/stock/{sku}", ANYBODY, null),
            new Route("GET /api/availability", ANYBODY, null),
            new Route("POST /api/stock/{sku}/receipts", "warehouse purchasing", "{'pieces': 1, 'reason': 'x'}"),
            new Route("POST /api/stock/{sku}/corrections", "warehouse", "{'difference': 1, 'reason': 'x'}"),
            new Route("POST /api/stock/{sku}/counts", "warehouse", "{'pieces': 1, 'reason': 'x'}"),
            new Route("GET /api/stock/{sku}/counts", DEPARTMENTS, null),
            new Route("POST /api/stock/{sku}/count-orders", "warehouse purchasing order-desk managers", "{'reason': 'x'}"),
            new Route("GET /api/stock/{sku}/movements", DEPARTMENTS, null),
            new Route("GET /api/stock/{sku}/reservations", DEPARTMENTS, null),
            new Route("POST /api/imports/{kind:[a-z-]+}", "sales managers systems", "file"),
            new Route("GET /api/imports", IMPORTS, null),
            new Route("GET /api/imports/{id:\\d+}", "sales managers systems", null),
            new Route("GET /api/imports/{id:\\d+}/refused", "sales managers systems", null),
            new Route("GET /api/imports/{id:\\d+}/refused.csv", "sales managers systems", null),
            new Route("POST /api/imports/{id:\\d+}/answer", "sales managers systems", "{}"),
            new Route("POST /api/orders/{orderNumber}/refunds", "finance customer-service managers", null),
            new Route("POST /api/orders/{orderNumber}/goodwill", "finance sales customer-service managers", "{'key': 'x', 'amount': 5}"),
            new Route("POST /api/complaints", "order-desk sales customer-service managers systems",
                    "{'orderNumber': 'SO-9999999', 'topic': 'SERVICE', 'means': 'LETTER', 'text': 'x'}"),
            new Route("POST /api/complaints/{complaintNumber}/contacts", DESKS, "{'means': 'LETTER', 'text': 'x'}"),
            new Route("POST /api/complaints/{complaintNumber}/messages", DESKS, "{'text': 'x'}"),
            new Route("POST /api/complaints/{complaintNumber}/call-backs", DESKS, "{'day': '2026-12-01'}"),
            new Route("POST /api/complaints/{complaintNumber}/replacements", "customer-service managers", "{'lineNumber': 1, 'pieces': 1}"),
            new Route("GET /p/complaint/{token}", OPEN, null),
            new Route("POST /p/complaint/{token}", OPEN, "{}"),
            new Route("GET /api/department-feed", DEPARTMENTS, null),
            new Route("POST /api/department-feed/seen", DEPARTMENTS, "{'upTo': 0}"),
            new Route("GET /p/answer/{token}", OPEN, null),
            new Route("POST /p/answer/{token}", OPEN, "{}"),
            new Route("GET /p/confirm/{token}", OPEN, null),
            new Route("POST /p/confirm/{token}", OPEN, "{}"),
            new Route("GET /p/cancel/{token}", OPEN, null),
            new Route("POST /p/cancel/{token}", OPEN, "{}"),
            new Route("POST /api/orders/{orderNumber}/changes/sheet", "order-desk sales customer-service managers", "{'pieces.1': 3}"),
            new Route("GET /p/change/{token}", OPEN, null),
            new Route("POST /p/change/{token}", OPEN, "{}"),
            new Route("GET /p/quotation/{token}", OPEN, null),
            new Route("POST /p/quotation/{token}", OPEN, "{}"),
            new Route("GET /p/subscription/{token}", OPEN, null),
            new Route("POST /p/subscription/{token}", OPEN, null),
            new Route("GET /p/change-offer/{token}", OPEN, null),
            new Route("POST /p/change-offer/{token}", OPEN, "{}"),
            new Route("GET /p/feedback/{token}", OPEN, null),
            new Route("POST /p/feedback/{token}", OPEN, "{}"),
            new Route("GET /p/order/{token}", OPEN, null),
            new Route("GET /p/order/{token}/complaint", OPEN, null),
            new Route("POST /p/order/{token}/complaint", OPEN, "{}"),
            new Route("POST /api/shipments/{shipmentNumber}/not-received", "customer-service order-desk sales managers", null),
            new Route("POST /api/orders/{orderNumber}/delay", "order-desk sales customer-service purchasing warehouse shipping managers", "{}"),
            new Route("GET /p/delay/{token}", OPEN, null),
            new Route("POST /p/delay/{token}", OPEN, "{}"),
            new Route("GET /p/remedy/{token}", OPEN, null),
            new Route("POST /p/remedy/{token}", OPEN, "{}"),
            new Route("GET /p/found-parcel/{token}", OPEN, null),
            new Route("POST /p/found-parcel/{token}", OPEN, "{}"),
            new Route("GET /p/give-back/{token}", OPEN, null),
            new Route("POST /p/give-back/{token}", OPEN, "{}"),
            new Route("GET /p/return/{token}", OPEN, null),
            new Route("GET /p/return/{token}/{paper:label|slip}.pdf", OPEN, null),
            new Route("GET /api/suppliers", "purchasing warehouse finance managers audit systems", null),
            new Route("GET /api/suppliers/{supplierNumber}", "purchasing warehouse finance managers audit systems", null),
            new Route("GET /api/suppliers/{supplierNumber}/articles", "purchasing warehouse finance managers audit systems", null),
            new Route("PUT /api/suppliers/{supplierNumber}", "purchasing managers systems", "{'name': 'x', 'currency': 'x'}"),
            new Route("PUT /api/suppliers/{supplierNumber}/articles/{sku}", "purchasing managers systems",
                    "{'packSize': 1, 'minimumPieces': 1, 'unitPrice': 1, 'leadTimeDays': 1}"),
            new Route("PUT /api/suppliers/{supplierNumber}/email", "purchasing managers systems", "{'email': 'x'}"),
            new Route("GET /api/purchase-orders", "purchasing warehouse finance managers audit systems", null),
            new Route("GET /api/purchase-orders/{purchaseOrderNumber}", "purchasing warehouse finance managers audit systems", null),
            new Route("POST /api/purchase-orders", "purchasing managers systems",
                    "{'supplier': 'no-such-supplier', 'reference': 'x', 'lines': [{'sku': 'x', 'pieces': 1}]}"),
            new Route("POST /api/purchase-orders/{purchaseOrderNumber}/confirmation", "purchasing managers systems", "{'expectedOn': '2027-01-04'}"),
            new Route("POST /api/purchase-orders/{purchaseOrderNumber}/cancellation", "purchasing managers", "{'reason': 'x'}"),
            new Route("POST /api/purchase-orders/{purchaseOrderNumber}/closing", "purchasing managers", "{'reason': 'x'}"),
            new Route("POST /api/goods-receipts", "warehouse purchasing managers systems",
                    "{'deliveryNote': 'every-route', 'purchaseOrder': 'x', 'lines': [{'sku': 'x', 'pieces': 1}]}"),
            new Route("GET /api/goods-receipts/{receiptNumber}", "purchasing warehouse finance managers audit systems", null),
            new Route("POST /api/goods-receipts/{receiptNumber}/lines/{lineNumber}/inspection", "warehouse managers", "{'accepted': 1, 'rejected': 0}"),
            new Route("POST /api/goods-receipts/{receiptNumber}/assignment", "purchasing managers", "{'purchaseOrder': 'PO-9999999'}"),
            new Route("POST /api/replenishments", "purchasing managers", null),
            new Route("GET /api/replenishments/{replenishmentNumber}", "purchasing managers audit", null),
            new Route("POST /api/replenishments/{replenishmentNumber}/pieces", "purchasing managers", "{'sku': 'x', 'pieces': 1}"),
            new Route("POST /api/replenishments/{replenishmentNumber}/strike", "purchasing managers", "{'sku': 'x'}"),
            new Route("GET /api/reorder-levels", "purchasing warehouse finance managers audit", null),
            new Route("PUT /api/reorder-levels/{sku}", "purchasing managers", "{'level': 1}"),
            new Route("GET /api/lying-stock", "purchasing warehouse finance managers audit", null),
            new Route("GET /api/lying-stock.csv", "purchasing warehouse finance managers audit", null),
            new Route("GET /p/track/{token}", OPEN, null));

    @Autowired
    private MockMvc web;
    @Autowired
    private TestOrders orders;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Findings findings;
    @Autowired
    private Holds holds;
    @Autowired
    private TaskService tasks;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Map<String, String> values;

    /** @param groups who may ask, or {@code open}; {@code body} is JSON in single quotes */
    private record Route(String route, String groups, String body) {

        Set<String> allowed() {
            return Set.of(groups.split(" "));
        }

        @Override
        public String toString() {
            return route;
        }
    }

    @BeforeAll
    void thereIsAnOrderInReviewAndAnImport() throws Exception {
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(orders.product(), 1)).line("NO-SUCH-ARTICLE", 3, "1.00"));
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
        String upload = web.perform(multipart("/api/imports/prices").file("file", "a,b\n".getBytes())
                .with(user("kim").authorities(AuthorityUtils.createAuthorityList(Groups.SALES)))).andReturn().getResponse().getHeader("Location");
        values = Map.ofEntries(
                Map.entry("orderNumber", number.value()),
                Map.entry("findingId", Long.toString(findings.of(number).get(0).id())),
                Map.entry("taskId", tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult().getId()),
                Map.entry("shipmentNumber", number + "-1"),
                Map.entry("fieldId", "999999999"),
                Map.entry("complaintNumber", "CP-999999999"),
                Map.entry("holdId", hold(number)),
                Map.entry("changeNumber", number + "-A1"),
                Map.entry("lineNumber", "1"),
                Map.entry("role", "SHIP_TO"),
                Map.entry("sku", "NO-SUCH-ARTICLE"),
                Map.entry("supplierNumber", "no-such-supplier"),
                Map.entry("purchaseOrderNumber", "PO-9999999"),
                Map.entry("receiptNumber", "GR-1"),
                Map.entry("replenishmentNumber", "RP-1"),
                Map.entry("kind", "prices"),
                Map.entry("import", upload.replaceAll("^.*/", "")),
                Map.entry("id", "999999999"),
                Map.entry("returnNumber", "RMA-1"),
                Map.entry("customerNumber", "no-such-customer"),
                Map.entry("token", "no-such-token"));
    }

    private String hold(OrderNumber number) {
        Holds.Placement placement = holds.place(HoldRequest.byRule(number, HoldType.CUSTOMER, "Asked to wait", "every-route"));
        return Long.toString(((Holds.Placement.Placed) placement).hold().id());
    }

    static List<Route> routes() {
        return ROUTES;
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isClosedToWhoeverHasNoBusinessThere(Route route) throws Exception {
        if (route.groups().equals(OPEN)) {
            assertThat(web.perform(ask(route)).andReturn().getResponse().getStatus()).as("without login").isBetween(200, 499).isNotIn(401, 403);
            return;
        }
        assertThat(web.perform(ask(route)).andReturn().getResponse().getStatus()).as("without login").isEqualTo(401);
        assertThat(status(route, "no-department")).as("of no department").isEqualTo(403);
        List<String> wrong = groups().filter(group -> !route.allowed().contains(group)).toList();
        for (String group : wrong) {
            assertThat(status(route, group)).as(group).isEqualTo(403);
        }
        for (String group : route.allowed()) {
            assertThat(status(route, group)).as(group).isBetween(200, 499).isNotIn(401, 403);
        }
    }

    @Test
    void noRouteIsForgottenHere() {
        Set<String> ours = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.orderway."))
                .flatMap(entry -> names(entry.getKey())).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = ROUTES.stream().map(Route::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(ours);
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    private static Stream<String> groups() {
        List<String> all = new ArrayList<>(Groups.DEPARTMENTS);
        all.addAll(List.of(Groups.PROCESS_OWNERS, Groups.SYSTEMS));
        return all.stream();
    }

    private int status(Route route, String group) throws Exception {
        return web.perform(ask(route).with(user("kim").authorities(AuthorityUtils.createAuthorityList(group)))).andReturn().getResponse().getStatus();
    }

    private MockHttpServletRequestBuilder ask(Route route) {
        String[] parts = route.route().split(" ", 2);
        String path = path(parts[1]);
        if ("file".equals(route.body())) {
            return multipart(path).file("file", "a,b\n".getBytes());
        }
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(parts[0]), path);
        return route.body() == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(route.body().replace('\'', '"'));
    }

    private String path(String template) {
        String path = template.startsWith("/api/imports/{id") ? template.replaceFirst("\\{id[^}]*}", values.get("import")) : template;
        path = path.replaceFirst("\\{kind:[^}]*}", values.get("kind")).replace("/documents/{id}", "/documents/" + NO_DOCUMENT)
                .replace("/attachments/{id}", "/attachments/" + NO_DOCUMENT);
        path = path.replace("{paper:label|slip}", "label").replace("{number:[0-9]{1,9}}", "999999999")
                .replace("/subscriptions/{number}", "/subscriptions/SUB-0");
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        if (path.equals("/api/messages") && template.startsWith("/api/messages")) {
            return path + "?state=UNCLEAR";
        }
        return path.equals("/api/task-cards") ? path + "?ids=" + values.get("taskId") : path;
    }
}
