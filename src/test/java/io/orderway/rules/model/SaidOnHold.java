package io.orderway.rules.model;

import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * While an order is held, its tasks refuse completion, except those that the model marks with the extension property {@code proceedsOnHold}.
 * A task beside the order's own way (a refund, a complaint, the hold itself) says which it is: nobody would notice until an order is held.
 */
public final class SaidOnHold implements Rule {

    private static final String PROPERTY = "proceedsOnHold";
    private static final String OWN_WAY = "order-handling";

    @Override
    public String name() {
        return "SAID-ON-HOLD";
    }

    @Override
    public List<Violation> check(Target target) {
        CallTree tree = new CallTree(target.models());
        Set<ProcessFile> ownWay = target.models().process(OWN_WAY).map(tree::reachableFrom).orElse(Set.of());
        List<Violation> violations = new ArrayList<>();
        for (ProcessFile file : target.models().processes()) {
            for (UserTask task : file.all(UserTask.class)) {
                fault(task, ownWay.contains(file)).ifPresent(fault -> violations.add(file.violation(task, fault)));
            }
        }
        return violations;
    }

    private static Optional<String> fault(UserTask task, boolean onOwnWay) {
        if (ProcessFile.properties(task).anyMatch(property -> isMisspelled(property.getCamundaName()))) {
            return Optional.of("the extension property is called " + PROPERTY);
        }
        Optional<String> said = ProcessFile.property(task, PROPERTY);
        if (said.isEmpty()) {
            return onOwnWay ? Optional.empty() : Optional.of(
                    "the task is beside the order's own way: its extension property %s says true or false".formatted(PROPERTY));
        }
        return Set.of("true", "false").contains(said.get()) ? Optional.empty() : Optional.of(PROPERTY + " is true or false");
    }

    private static boolean isMisspelled(String name) {
        return name != null && name.toLowerCase(Locale.ROOT).contains("hold") && !PROPERTY.equals(name);
    }
}
