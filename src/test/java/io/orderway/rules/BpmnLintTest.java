package io.orderway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.orderway.rules.model.Models;
import io.orderway.rules.model.ProcessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * bpmnlint's recommended rules and those for Camunda 7.24 pass without a warning. Needs npm and node; where they are missing the test
 * is skipped, but never on a build server ({@code CI=true}).
 */
class BpmnLintTest {

    @BeforeAll
    static void installTheLinter() {
        NodeProject.missing().ifPresent(reason -> {
            if ("true".equals(System.getenv("CI"))) {
                fail("The models must be linted here, but " + reason);
            }
            Assumptions.abort("The models were not linted: " + reason);
        });
    }

    @Test
    void noModelIsWarnedAbout() {
        NodeProject.Result result = lint(Models.in(Path.of("bpmn")).processes().stream().map(ProcessFile::path));
        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    @Test
    void aModelAgainstTheRulesIsFound() {
        NodeProject.Result result = lint(Stream.of(Path.of("src/test/resources/rules/bpmnlint/join-without-gateway.bpmn")));
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.output()).contains("fake-join");
    }

    private static NodeProject.Result lint(Stream<Path> models) {
        List<String> arguments = Stream.concat(Stream.of("--max-warnings=0"), models.map(path -> path.toAbsolutePath().toString())).toList();
        return NodeProject.node("bpmnlint/bin/bpmnlint.js", arguments);
    }
}
