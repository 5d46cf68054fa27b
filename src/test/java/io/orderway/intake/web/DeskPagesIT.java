package io.orderway.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.orderway.SystemTest;
import io.orderway.TestUsers;
import io.orderway.identity.Groups;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk on the desk's own pages, with Tasklist's login. */
@SystemTest
@EnabledIf(value = "chromiumIsThere", disabledReason = "there is no Chromium on this machine")
class DeskPagesIT {

    private static final Path CHROMIUM = Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));

    @LocalServerPort
    private int port;
    @Autowired
    private TestUsers users;
    private Playwright playwright;
    private Page page;

    static boolean chromiumIsThere() {
        return Files.isExecutable(CHROMIUM);
    }

    @BeforeEach
    void logIn() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")));
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        page = browser.newPage();
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.fill("input[ng-model='username']", users.in(Groups.ORDER_DESK));
        page.fill("input[ng-model='password']", TestUsers.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector(".tasklist-app, [cam-tasks], .task-filters");
    }

    @AfterEach
    void close() {
        playwright.close();
    }

    @Test
    void aPhoneOrderIsTakenWithoutTheMouse() {
        open("order.html");
        page.getByLabel("Customer number").fill("17850");
        page.locator("[name=sku]").fill("85123A");
        page.locator("[name=quantity]").fill("6");
        page.keyboard().press("Enter");
        page.keyboard().type("71053");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("2");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(Pattern.compile("Order SO-\\d+ is taken\\."));
        assertThat(page.getByLabel("Customer number")).hasValue("");
    }

    @Test
    void aRefusedOrderStaysInTheForm() {
        open("order.html");
        page.getByLabel("Customer number").fill("17850");
        page.locator("[name=sku]").fill("85123A");
        page.locator("[name=quantity]").fill("6");
        page.locator("[name=elsewhere]").check();
        page.locator("[name='shipTo.country']").fill("GB");
        page.getByLabel("Customer's reference").evaluate("field => { field.maxLength = 500; field.value = 'x'.repeat(90); }");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take order")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("customerReference");
        assertThat(page.getByLabel("Customer number")).hasValue("17850");
        assertThat(page.locator("[name='shipTo.country']")).hasValue("GB");
    }

    @Test
    void aFileIsImportedItsQuestionAnsweredAndItsRefusedRowsShown() {
        open("import.html");
        String n = UUID.randomUUID().toString().substring(0, 8);
        page.setInputFiles("[name=file]", new FilePayload("friday.csv", "text/csv", """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                A%1$s,85123A,HEART,6,1/12/2010 08:26,2.55,17850,United Kingdom
                B%1$s,85123A,<b>HEART</b>,none,1/12/2010 08:26,2.55,17850,United Kingdom
                """.formatted(n).getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import")).click();
        page.getByText("Day first: 1/12 is 1 December").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer")).click();

        assertThat(page.locator("#state")).containsText("1 order made");
        assertThat(page.locator("#refused tbody")).containsText("Quantity is not a number: none.");
        assertThat(page.locator("#refused tbody")).containsText("<b>HEART</b>");
        picture("import");
    }

    private void open(String name) {
        page.navigate("http://localhost:" + port + "/desk/" + name);
        picture(name);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "desk-" + name + ".png")).setFullPage(true));
    }
}
