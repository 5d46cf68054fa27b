package io.orderway.rules.code;

import io.orderway.rules.Rule;
import io.orderway.rules.Target;
import io.orderway.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** No cycles between modules, and only dependencies that a module declares in its {@code package-info.java}. */
public final class ModulesDeclared implements Rule {

    private static final String NOTHING_DECLARED = new OpenByDefault().token();

    @Override
    public String name() {
        return "MODULES-DECLARED";
    }

    @Override
    public List<Violation> check(Target target) {
        List<Violation> violations = new ArrayList<>();
        if (target.classes().isEmpty()) {
            return violations;
        }
        ApplicationModules modules = ApplicationModules.of(target.basePackage(), target.includes());
        for (String message : modules.detectViolations().getMessages()) {
            violations.add(new Violation(target.basePackage(), firstClassIn(message, target.basePackage()), message));
        }
        Layout layout = new Layout(target);
        layout.classes().flatMap(type -> layout.module(type).stream()).distinct()
                .map(module -> target.basePackage() + "." + module)
                .filter(module -> !declares(target, module + ".package-info"))
                .forEach(module -> violations.add(new Violation(module, module + ".package-info", "declare allowedDependencies, if only as {}")));
        return violations;
    }

    private static boolean declares(Target target, String packageInfo) {
        return target.classes().contain(packageInfo) && target.classes().get(packageInfo).tryGetAnnotationOfType(ApplicationModule.class)
                .filter(module -> !List.of(module.allowedDependencies()).contains(NOTHING_DECLARED))
                .isPresent();
    }

    private static String firstClassIn(String message, String basePackage) {
        Matcher matcher = Pattern.compile(Pattern.quote(basePackage) + "(\\.[a-z]\\w*)*\\.[A-Z]\\w*").matcher(message);
        return matcher.find() ? matcher.group() : basePackage;
    }

    /** The annotation's own default, which means "anything goes". */
    @ApplicationModule
    private static final class OpenByDefault {

        String token() {
            return OpenByDefault.class.getAnnotation(ApplicationModule.class).allowedDependencies()[0];
        }
    }
}
