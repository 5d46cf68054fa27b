package io.orderway.rules.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A delegate is package-private, has final fields and one use case, no repository, no {@code @Transactional}. */
public final class ThinDelegate implements Rule {

    private static final String DELEGATE = "org.camunda.bpm.engine.delegate.JavaDelegate";
    private static final String REPOSITORY = "org.springframework.data.repository.Repository";
    private static final List<String> TRANSACTIONAL =
            List.of("org.springframework.transaction.annotation.Transactional", "jakarta.transaction.Transactional");

    @Override
    public String name() {
        return "THIN-DELEGATE";
    }

    @Override
    public List<Violation> check(Target target) {
        Layout layout = new Layout(target);
        return layout.classes()
                .filter(type -> !type.isInterface() && type.isAssignableTo(DELEGATE))
                .flatMap(type -> faults(layout, type).stream().map(fault -> Layout.violation(type, fault)))
                .toList();
    }

    private static List<String> faults(Layout layout, JavaClass type) {
        List<String> faults = new ArrayList<>();
        if (Stream.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED, JavaModifier.PRIVATE).anyMatch(type.getModifiers()::contains)) {
            faults.add("a delegate is package-private");
        }
        List<JavaField> fields = type.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)).toList();
        fields.stream().filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .forEach(field -> faults.add("field " + field.getName() + " is not final"));
        List<JavaClass> own = fields.stream().map(JavaField::getRawType).filter(layout::isOurs).toList();
        if (own.size() != 1) {
            faults.add("a delegate calls one use case, this one has " + own.size());
        }
        if (type.getDirectDependenciesFromSelf().stream().anyMatch(dependency -> dependency.getTargetClass().isAssignableTo(REPOSITORY))) {
            faults.add("a delegate knows no repository");
        }
        if (TRANSACTIONAL.stream().anyMatch(annotation -> isTransactional(type, annotation))) {
            faults.add("a delegate opens no transaction, the engine's is already there");
        }
        return faults;
    }

    private static boolean isTransactional(JavaClass type, String annotation) {
        return type.isAnnotatedWith(annotation) || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(annotation));
    }
}
