package io.orderway.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.orderway.rules.model.Models;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the rules look at: the house itself, or a fixture that breaks one rule.
 *
 * @param basePackage the package whose sub-packages are the modules
 * @param classes     all classes of the base package
 * @param includes    which class files belong to it
 * @param sources     root folder of the classes' sources
 * @param models      process models, decision tables and forms
 */
public record Target(String basePackage, JavaClasses classes, ImportOption includes, Path sources, Models models) {

    private static final String HOUSE = "io.orderway";

    /** Orderway's own code and models. */
    public static Target house() {
        ImportOption withoutTests = new ImportOption.DoNotIncludeTests();
        JavaClasses classes = new ClassFileImporter().withImportOption(withoutTests).importPackages(HOUSE);
        return new Target(HOUSE, classes, withoutTests, Path.of("src/main/java"), Models.in(Path.of("bpmn")));
    }

    /** Code and models that break the rule of that name, and some that keep it. */
    public static Target fixture(String ruleName) {
        String basePackage = HOUSE + ".rules.fixtures." + ruleName.replace("-", "").toLowerCase(Locale.ROOT);
        JavaClasses classes = new ClassFileImporter().importPackages(basePackage);
        Models models = Models.in(Path.of("src/test/resources/rules", ruleName));
        return new Target(basePackage, classes, location -> true, Path.of("src/test/java"), models);
    }
}
