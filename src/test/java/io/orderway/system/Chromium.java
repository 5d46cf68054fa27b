package io.orderway.system;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser of its own for a story, with nothing remembered from an earlier one. Where Chromium is not installed the story is skipped. */
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private final Playwright playwright;
    private final BrowserContext context;
    private final String base;

    private Chromium(Path executable, int port) {
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.context = playwright.chromium().launchPersistentContext(emptyFolder(), new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox"))
                .setViewportSize(1600, 950));
        this.base = "http://localhost:" + port;
    }

    static Chromium open(int port) {
        Path executable = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeThat(executable).as("Chromium is not installed: browser stories are skipped").isNotNull();
        return new Chromium(executable, port);
    }

    /** Tasklist, after its login form was filled in. */
    Page tasklist(String user, String password) {
        Page page = context.newPage();
        page.navigate(base + "/camunda/app/tasklist/default/");
        page.locator("input[ng-model='username']").fill(user);
        page.locator("input[ng-model='password']").fill(password);
        page.locator("button[type=submit]").click();
        page.locator(".task-filters").waitFor();
        return page;
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("orderway-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
