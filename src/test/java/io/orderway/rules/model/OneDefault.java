package io.orderway.rules.model;

import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A diverging exclusive gateway asks a question and has one default flow; a flow's label agrees with its condition. */
public final class OneDefault implements Rule {

    @Override
    public String name() {
        return "ONE-DEFAULT";
    }

    @Override
    public List<Violation> check(Target target) {
        List<Violation> violations = new ArrayList<>();
        for (ProcessFile file : target.models().processes()) {
            file.all(ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1).forEach(gateway -> {
                checkGateway(file, gateway, violations);
                gateway.getOutgoing().forEach(flow -> fault(flow, flow.equals(gateway.getDefault()))
                        .ifPresent(fault -> violations.add(file.violation(flow, fault))));
            });
        }
        return violations;
    }

    private static void checkGateway(ProcessFile file, ExclusiveGateway gateway, List<Violation> violations) {
        if (gateway.getName() == null || !gateway.getName().trim().endsWith("?")) {
            violations.add(file.violation(gateway, "a gateway that decides asks a question"));
        }
        if (gateway.getDefault() == null) {
            violations.add(file.violation(gateway, "a gateway that decides has one default flow"));
        }
    }

    private static Optional<String> fault(SequenceFlow flow, boolean isDefault) {
        String label = flow.getName() == null ? "" : flow.getName().trim();
        if (label.isEmpty()) {
            return Optional.of("a flow out of a deciding gateway carries the answer");
        }
        if (isDefault) {
            return flow.getConditionExpression() == null ? Optional.empty() : Optional.of("a default flow has no condition");
        }
        if (flow.getConditionExpression() == null) {
            return Optional.of("a flow that is not the default has a condition");
        }
        return disagreement(label, new Condition(flow.getConditionExpression().getTextContent()));
    }

    private static Optional<String> disagreement(String label, Condition condition) {
        boolean yes = label.matches("Yes\\b.*");
        boolean no = label.matches("No\\b.*");
        boolean agrees;
        if (yes || no) {
            agrees = condition.isOpen() || (yes ? condition.isPositive() : condition.isNegative());
        } else {
            agrees = condition.constants().isEmpty() || condition.speaksOf(label);
        }
        return agrees ? Optional.empty() : Optional.of("the label \"%s\" does not agree with %s".formatted(label, condition.text()));
    }
}
