package io.orderway.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import io.orderway.TestUsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The browsers of one test, each with an empty profile: one for each person in the story. They close when the test ends. */
class Browsers {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final Path chromium;
    private final String address;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<Path> profiles = new ArrayList<>();

    Browsers(Playwright playwright, Path chromium, String address) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.address = address;
    }

    /** The application's address without a slash at its end. */
    String address() {
        return address;
    }

    /** Somebody who is not logged in. */
    Page stranger() {
        try {
            Path profile = Files.createTempDirectory("orderway-browser");
            profiles.add(profile);
            BrowserContext browser = playwright.chromium().launchPersistentContext(profile, new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(chromium).setHeadless(true).setArgs(ARGUMENTS).setViewportSize(1440, 900)
                    .setAcceptDownloads(true));
            browser.setDefaultTimeout(PATIENCE);
            open.add(browser);
            return browser.pages().isEmpty() ? browser.newPage() : browser.pages().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A customer who has opened the link in a mail. */
    Page customer(String path) {
        Page page = stranger();
        page.navigate(address + path);
        return page;
    }

    /** Somebody who has logged in to Tasklist. */
    Tasklist tasklist(String user) {
        Page page = stranger();
        logIn(page, "tasklist", user);
        return new Tasklist(page);
    }

    /** Somebody who has logged in to Cockpit. */
    Page cockpit(String user) {
        Page page = stranger();
        logIn(page, "cockpit", user);
        return page;
    }

    private void logIn(Page page, String application, String user) {
        page.navigate("%s/camunda/app/%s/default/".formatted(address, application));
        // A login that is typed while the page still asks for its first things is lost at times.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("input[ng-model='username']").fill(user);
        page.locator("input[ng-model='password']").fill(TestUsers.PASSWORD);
        page.locator("button[type='submit']").click();
        page.locator(".account").first().waitFor();
    }

    void close() {
        open.forEach(BrowserContext::close);
        profiles.forEach(profile -> FileSystemUtils.deleteRecursively(profile.toFile()));
    }
}
