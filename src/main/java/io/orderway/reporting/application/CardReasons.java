package io.orderway.reporting.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a task is there, in one short sentence: three statements at most, however many tasks. */
@Component
class CardReasons {

    private static final String REVIEW = "order-verification";
    private static final String HOLD = "order-hold";

    /** The entry of the order's timeline that brought the task about; of several kinds, whichever came last. */
    private static final Map<String, Set<String>> BROUGHT_ABOUT_BY = Map.ofEntries(
            Map.entry("userTask_answerRequest", Set.of("REQUEST_RECEIVED")),
            Map.entry("userTask_answerRequestAsSales", Set.of("REQUEST_RECEIVED")),
            Map.entry("userTask_answerRequestAsFinance", Set.of("REQUEST_RECEIVED")),
            Map.entry("userTask_approveRush", Set.of("URGENCY_JUDGED")),
            Map.entry("userTask_resolveDuplicates", Set.of("FROZEN_AS_POSSIBLE_DUPLICATE")),
            Map.entry("userTask_askByPhone", Set.of("INFORMATION_REQUESTED", "INFORMATION_REMINDER")),
            Map.entry("userTask_bookPayment", Set.of("PREPAYMENT_REQUESTED", "PREPAYMENT_INCOMPLETE")),
            Map.entry("userTask_approveGoodwill", Set.of("GOODWILL_PROPOSED")),
            Map.entry("userTask_payOutGoodwill", Set.of("GOODWILL_PROPOSED")),
            Map.entry("userTask_settleReversal", Set.of("PAYMENT_REVERSED")),
            Map.entry("userTask_reviewChange", Set.of("CHANGE_TO_REVIEW")),
            Map.entry("userTask_ringUpCarrier", Set.of("CANCELLATION_ASKED")),
            Map.entry("userTask_decideOnReturn", Set.of("RETURN_ASSESSED")),
            Map.entry("userTask_receiveReturn", Set.of("RETURN_ASKED")),
            Map.entry("userTask_findReturn", Set.of("RETURN_ACCEPTED")),
            Map.entry("userTask_inspectReturn", Set.of("RETURN_RECEIVED")),
            Map.entry("userTask_approveRefund", Set.of("REFUND_DETERMINED")),
            Map.entry("userTask_confirmRefund", Set.of("REFUND_APPROVED")),
            Map.entry("userTask_settleRefusedRefund", Set.of("REFUND_REFUSED")),
            Map.entry("userTask_payOutRefund", Set.of("REFUND_DETERMINED", "REFUND_REFUSED")),
            Map.entry("userTask_confirmRaise", Set.of("CREDIT_DECIDED")),
            Map.entry("userTask_clearCarrierRefusal", Set.of("CARRIER_REFUSED")),
            Map.entry("userTask_handOverToCustomer", Set.of("READY_FOR_COLLECTION", "COLLECTION_OVERDUE")),
            Map.entry("userTask_reachCustomer", Set.of("MESSAGE_REFUSED")),
            Map.entry("userTask_findDelayCause", Set.of("DELAY_NOTICED")),
            Map.entry("userTask_enterDelayAnswer", Set.of("DELIVERY_DELAYED")),
            Map.entry("userTask_changeAsWished", Set.of("DELAY_ANSWERED")),
            Map.entry("userTask_sendGift", Set.of("DELIVERY_DELAYED")),
            Map.entry("userTask_traceParcel", Set.of("PARCEL_MISSING")),
            Map.entry("userTask_clearUpRemedy", Set.of("REFUND_DECLINED")),
            Map.entry("userTask_chooseRemedy", Set.of("PARCEL_LOST")),
            Map.entry("userTask_fileClaim", Set.of("CLAIM_OPENED")),
            Map.entry("userTask_enterClaimAnswer", Set.of("CLAIM_FILED", "CLAIM_REMINDED")),
            Map.entry("userTask_decideOnFoundParcel", Set.of("LOST_PARCEL_TURNED_UP")),
            Map.entry("userTask_takeInParcel", Set.of("FOUND_PARCEL_DECIDED")),
            Map.entry("userTask_reviewComplaint", Set.of("COMPLAINT_RECEIVED", "COMPLAINT_REMEDY_ANSWERED")),
            Map.entry("userTask_callBack", Set.of("CALL_BACK_ARRANGED", "CALL_BACK_MADE")),
            Map.entry("userTask_decideOnComplaint", Set.of("COMPLAINT_ESCALATED")),
            Map.entry("userTask_hearRemedyAnswer", Set.of("COMPLAINT_REMEDY_PROPOSED")),
            Map.entry("userTask_clearUpComplaint", Set.of("COMPLAINT_NOT_PUT_RIGHT", "REFUND_DECLINED")),
            Map.entry("userTask_settleKeptGoods", Set.of("FOUND_PARCEL_DECIDED")));

    /** Which table judged, in which version, is for auditors. */
    private static final Pattern RULE_VERSION = Pattern.compile(" \\([a-z-]+, version \\d+\\)$");

    private final JdbcClient jdbc;

    CardReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By task; a task whose name says everything is left out. */
    Map<String, String> of(Collection<OrderTask> tasks) {
        Map<String, String> reasons = new HashMap<>();
        Map<String, String> findings = findings(tasks);
        Map<String, List<Event>> events = events(tasks);
        reasons.putAll(holds(tasks));
        for (OrderTask task : tasks) {
            String reason = REVIEW.equals(task.process()) ? findings.get(task.orderNumber())
                    : reason(task, events.getOrDefault(task.orderNumber(), List.of()));
            if (reason != null) {
                reasons.put(task.id(), reason);
            }
        }
        return reasons;
    }

    /** The first undecided finding of each order in review, and how many more there are. */
    private Map<String, String> findings(Collection<OrderTask> tasks) {
        List<String> inReview = tasks.stream().filter(task -> REVIEW.equals(task.process())).map(OrderTask::orderNumber).distinct().toList();
        if (inReview.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                select distinct on (order_number) order_number, sentence, count(*) over (partition by order_number) - 1 as more
                  from finding
                 where order_number in (:numbers) and not resolved and route <> 'PASS' and decision is null
                 order by order_number, line_number nulls first, id""")
                .param("numbers", inReview)
                .query((row, index) -> Map.entry(row.getString("order_number"),
                        row.getString("sentence") + (row.getInt("more") == 0 ? "" : " (+%d more)".formatted(row.getInt("more")))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the task of a hold is about: an order may have several. */
    private Map<String, String> holds(Collection<OrderTask> tasks) {
        List<String> ofHolds = tasks.stream().filter(task -> HOLD.equals(task.process())).map(OrderTask::id).toList();
        if (ofHolds.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                select t.id_, h.type, h.line_number, h.reason from act_ru_task t
                  join act_ru_variable v on v.execution_id_ = t.proc_inst_id_ and v.name_ = 'holdNumber'
                  join order_hold h on h.id = cast(v.text_ as bigint)
                 where t.id_ in (:ids)""")
                .param("ids", ofHolds)
                .query((row, index) -> Map.entry(row.getString("id_"), Words.sentence(row.getString("type"))
                        + (row.getString("line_number") == null ? "" : " on line " + row.getString("line_number")) + ": " + row.getString("reason")))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Event(String orderNumber, String type, String detail) {
    }

    /** Of each order, oldest first. */
    private Map<String, List<Event>> events(Collection<OrderTask> tasks) {
        List<OrderTask> explained = tasks.stream().filter(task -> BROUGHT_ABOUT_BY.containsKey(task.definition())).toList();
        if (explained.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                select order_number, type, detail from order_event
                 where order_number in (:numbers) and type in (:types) order by at, id""")
                .param("numbers", explained.stream().map(OrderTask::orderNumber).distinct().toList())
                .param("types", explained.stream().flatMap(task -> BROUGHT_ABOUT_BY.get(task.definition()).stream()).distinct().toList())
                .query((row, index) -> new Event(row.getString("order_number"), row.getString("type"), row.getString("detail")))
                .list().stream().collect(Collectors.groupingBy(Event::orderNumber));
    }

    private static String reason(OrderTask task, List<Event> events) {
        Set<String> types = BROUGHT_ABOUT_BY.getOrDefault(task.definition(), Set.of());
        return events.stream().filter(event -> types.contains(event.type()) && isAbout(task, event))
                .reduce((earlier, later) -> later).map(event -> words(task, event)).orElse(null);
    }

    /** Entries on one shipment begin with its number; the others concern the whole order. */
    private static boolean isAbout(OrderTask task, Event event) {
        return task.shipmentNumber() == null || event.detail() == null || !event.detail().startsWith(task.orderNumber() + "-")
                || (event.detail() + " ").matches(Pattern.quote(task.shipmentNumber()) + "\\D.*");
    }

    private static String words(OrderTask task, Event event) {
        String happened = Words.sentence(event.type());
        String detail = event.detail() == null ? "" : RULE_VERSION.matcher(event.detail()).replaceFirst("");
        String shipment = task.shipmentNumber();
        if (shipment != null && detail.startsWith(shipment)) {
            detail = detail.substring(shipment.length()).replaceFirst("^[:,]? *", "");
        }
        return switch (event.type()) {
            // What follows is a sentence of its own.
            case "REQUEST_RECEIVED", "URGENCY_JUDGED", "FROZEN_AS_POSSIBLE_DUPLICATE", "MESSAGE_REFUSED" -> detail;
            default -> detail.isEmpty() ? happened : happened + ": " + detail;
        };
    }
}
