package io.orderway.system;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each test browsers of its own on the system's Chromium ({@code CHROMIUM} may name it). Where there is none, stories are skipped, but
 * not in CI ({@code CI=true}): there they fail.
 */
class ChromiumExtension implements ExecutionCondition, ParameterResolver {

    private static final double ASSERTION_PATIENCE = 30_000;
    private static final Namespace STORE = Namespace.create(ChromiumExtension.class);

    /** Playwright itself, started once for all stories and closed after the last. */
    private record Running(Playwright playwright) implements ExtensionContext.Store.CloseableResource {

        static Running start() {
            // Playwright's own five seconds are too few for a machine on which other builds run.
            PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_PATIENCE);
            return new Running(Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (chromium().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException("Browser stories must not be skipped in CI, but there is no Chromium: install it or name it in CHROMIUM.");
        }
        return ConditionEvaluationResult.disabled("There is no Chromium: install it, or name it in the environment variable CHROMIUM.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsers.class;
    }

    @Override
    public Browsers resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Playwright playwright = context.getRoot().getStore(STORE).getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class)
                .playwright();
        Environment application = SpringExtension.getApplicationContext(context).getEnvironment();
        String address = "http://localhost:" + application.getRequiredProperty("local.server.port");
        Browsers browsers = new Browsers(playwright, chromium().orElseThrow(), address);
        context.getStore(STORE).put(Browsers.class, (ExtensionContext.Store.CloseableResource) browsers::close);
        return browsers;
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium").filter(Objects::nonNull).filter(name -> !name.isBlank()).map(Path::of)
                .filter(Files::isExecutable).findFirst();
    }
}
