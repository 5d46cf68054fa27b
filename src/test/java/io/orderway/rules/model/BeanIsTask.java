package io.orderway.rules.model;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code serviceTask_chargePayment} ⇔ <code>${chargePaymentDelegate}</code> ⇔ {@code ChargePaymentDelegate}, no orphan on either side.
 * An id may carry a suffix, as in {@code serviceTask_chargePayment_afterExpiry}, where one delegate serves several tasks.
 */
public final class BeanIsTask implements Rule {

    @Override
    public String name() {
        return "BEAN-IS-TASK";
    }

    @Override
    public List<Violation> check(Target target) {
        Map<String, JavaClass> delegates = delegates(target);
        List<DelegateUse> uses = target.models().processes().stream().flatMap(DelegateUse::in).toList();
        List<Violation> violations = new ArrayList<>();
        uses.forEach(use -> fault(use, delegates.keySet()).ifPresent(
                fault -> violations.add(use.file().violation(use.baseElement(), fault))));
        Set<String> used = uses.stream().flatMap(use -> use.className().stream()).collect(Collectors.toSet());
        delegates.values().stream().filter(type -> !used.contains(type.getSimpleName()))
                .forEach(type -> violations.add(new Violation(type.getPackageName(), type.getName(), "no task of any model uses this delegate")));
        return violations;
    }

    private static Optional<String> fault(DelegateUse use, Set<String> classNames) {
        if (use.bean().isEmpty()) {
            return Optional.of("a task is done by a delegate, named by a delegate expression");
        }
        String bean = use.bean().get();
        if (!bean.equals(use.beanOfId())) {
            return Optional.of("its id asks for ${%s}, not ${%s}".formatted(use.beanOfId(), bean));
        }
        return use.className().filter(name -> !classNames.contains(name)).map(name -> "there is no delegate class " + name);
    }

    static Map<String, JavaClass> delegates(Target target) {
        return target.classes().stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo("org.camunda.bpm.engine.delegate.JavaDelegate"))
                .collect(Collectors.toMap(JavaClass::getSimpleName, Function.identity()));
    }
}
