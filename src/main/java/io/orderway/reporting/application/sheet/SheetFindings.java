package io.orderway.reporting.application.sheet;

import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Action.Field;
import io.orderway.reporting.application.sheet.Sheet.SheetFinding;
import io.orderway.verification.FindingRoute;
import io.orderway.verification.Findings;
import io.orderway.verification.MissingInformation;
import io.orderway.verification.ProposedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is found in an order and what its customer is asked, each with what can be done about it there and then. */
@Component
class SheetFindings {

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_VALUE = 200;

    private final Findings findings;
    private final MissingInformation missing;

    SheetFindings(Findings findings, MissingInformation missing) {
        this.findings = findings;
        this.missing = missing;
    }

    List<SheetFinding> of(OrderView order) {
        List<SheetFinding> all = new ArrayList<>();
        // Once the order is released, what was found and decided is history and stands on the timeline.
        if (order.state() == OrderState.RECEIVED) {
            findings.of(order.number()).forEach(finding -> all.add(found(order, finding)));
        }
        missing.of(order.number()).stream().filter(field -> field.state() == MissingInformation.State.OPEN)
                .forEach(field -> all.add(asked(order, field)));
        return all;
    }

    private static SheetFinding found(OrderView order, Findings.View finding) {
        return new SheetFinding(text(finding), severity(finding), finding.lineNumber(),
                finding.route() == FindingRoute.PASS ? List.of() : actions(order, finding));
    }

    private static String text(Findings.View finding) {
        StringBuilder text = new StringBuilder(finding.sentence());
        if (finding.route() != FindingRoute.PASS && finding.route() != FindingRoute.CLERK && finding.decision() == null) {
            text.append(" (for ").append(Words.sentence(finding.route().name()).toLowerCase(Locale.ROOT)).append(")");
        }
        if (finding.decision() != null) {
            text.append(" %s: %s".formatted(finding.decidedBy(), switch (finding.decision()) {
                case TAKE -> "corrected";
                case KEEP -> "kept as it is";
                case DROP -> "line dropped";
                case ASK -> "the customer is to be asked";
            }));
            text.append(finding.reason() == null ? "." : " (" + finding.reason() + ").");
        }
        if (finding.secondPerson() && finding.confirmedBy() == null) {
            text.append(" A second person has to release it.");
        }
        return text.toString();
    }

    private static String severity(Findings.View finding) {
        if (finding.needsDecision()) {
            return "error";
        }
        if (finding.route() == FindingRoute.PASS) {
            return "info";
        }
        return finding.secondPerson() && finding.confirmedBy() == null ? "warning" : "ok";
    }

    private static List<Action> actions(OrderView order, Findings.View finding) {
        String href = "/api/orders/%s/findings/%d/decision".formatted(order.number(), finding.id());
        List<Action> actions = new ArrayList<>();
        if (finding.proposedAction() != null) {
            actions.add(decision(finding, "TAKE", "Correct", href, value(finding)));
        }
        actions.add(decision(finding, "KEEP", "Keep", href, Field.text("reason", "Why it may stay as it is", null, LONGEST_REASON).needed()));
        if (finding.lineNumber() != null) {
            actions.add(decision(finding, "DROP", "Drop line", href, Field.text("reason", "Reason", null, LONGEST_REASON)));
        }
        if (finding.askable()) {
            actions.add(decision(finding, "ASK", "Ask customer", href));
        }
        return actions;
    }

    private static Action decision(Findings.View finding, String decision, String title, String href, Field... fields) {
        List<Field> all = new ArrayList<>(List.of(fields));
        all.add(Field.hidden("decision", decision));
        return Action.form(decision.toLowerCase(Locale.ROOT) + "-" + finding.id(), title, href, title, all.toArray(Field[]::new));
    }

    private static Field value(Findings.View finding) {
        ProposedAction action = finding.proposedAction();
        String label = switch (action) {
            case ASSIGN_CUSTOMER -> "Customer number";
            case REPLACE_ARTICLE -> "Article number";
            case SET_PRICE -> "Net unit price";
            case SET_QUANTITY -> "Pieces";
            case SET_REQUESTED_DATE -> "Requested date";
        };
        return action == ProposedAction.SET_REQUESTED_DATE
                ? Field.of("value", label, "date", finding.proposedValue()).needed()
                : Field.text("value", label, finding.proposedValue(), LONGEST_VALUE).needed();
    }

    private static SheetFinding asked(OrderView order, MissingInformation.Field field) {
        Action answer = Action.form("answer-" + field.id(), "Enter answer",
                "/api/orders/%s/information/%d".formatted(order.number(), field.id()), "Save answer",
                Field.text("answer", field.kind().label(), field.proposedValue(), LONGEST_VALUE).needed());
        return new SheetFinding("The customer is asked: " + field.question(), "warning", field.lineNumber(), List.of(answer));
    }
}
