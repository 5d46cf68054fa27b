package io.orderway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule holds in the house, and every rule catches the fixture that breaks it. */
class RulesTest {

    private final Target house = Target.house();

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return eachRule(Rule::name, this::holds);
    }

    /** RULES-BITE: a rule without a fixture, or one that lets its fixture pass, is no rule. */
    @TestFactory
    Stream<DynamicTest> rulesBite() {
        return eachRule(rule -> "RULES-BITE: " + rule.name(), this::bites);
    }

    private Stream<DynamicTest> eachRule(Function<Rule, String> title, Consumer<Rule> check) {
        return AllRules.ALL.stream().map(rule -> DynamicTest.dynamicTest(title.apply(rule), () -> check.accept(rule)));
    }

    private void holds(Rule rule) {
        assertThat(rule.check(house)).as(rule.name()).isEmpty();
    }

    private void bites(Rule rule) {
        Target fixture = Target.fixture(rule.name());
        Set<String> broken = brokenIn(fixture);
        assertThat(broken).as("what the fixture of " + rule.name() + " breaks").isNotEmpty();
        Set<String> caught = rule.check(fixture).stream().map(Violation::element).collect(Collectors.toCollection(TreeSet::new));
        assertThat(caught).as("caught by " + rule.name()).isEqualTo(broken);
    }

    private static Set<String> brokenIn(Target fixture) {
        Set<String> broken = new TreeSet<>(fixture.models().idsEndingWith("_broken"));
        fixture.classes().stream().filter(type -> type.isAnnotatedWith(Breaks.class)).forEach(type -> broken.add(type.getName()));
        return broken;
    }
}
