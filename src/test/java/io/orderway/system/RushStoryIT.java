package io.orderway.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.customer.Customer;
import io.orderway.identity.Groups;
import io.orderway.rush.RushImpact;
import io.orderway.rush.RushImpact.PushedBack;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What sales sees and does when an order wants to go before others. */
@BrowserStory
class RushStoryIT {

    private static final String CAPACITY = "warehouse-capacity";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    @Autowired
    private TestOrders orders;
    @Autowired
    private TestUsers users;
    @Autowired
    private StoryOrders story;
    @Autowired
    private StoryMail mail;
    @Autowired
    private RushImpact impact;
    @Autowired
    private RepositoryService repository;
    private String capacity;

    /** Two orders are then enough to fill the warehouse's day. */
    @BeforeEach
    void theWarehouseSendsOneShipmentADay() throws IOException {
        String latest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(CAPACITY).latestVersion().singleResult().getId();
        try (InputStream table = repository.getDecisionModel(latest)) {
            capacity = new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
        deploy(capacity.replaceAll("<text>[1-9]\\d*</text>", "<text>1</text>"));
    }

    @AfterEach
    void theWarehouseIsBackToItsUsualNumbers() {
        deploy(capacity);
    }

    @Test
    void salesSeesWhichOrderARushPushesBackAndLetsItGoFirst(Browsers browsers) {
        Sku sku = orders.product("20.00");
        Customer patient = orders.customer();
        String other = story.place(patient.number(), sku, Map.of());
        story.awaitTask(other, "Pick goods");
        Customer hurried = orders.customer();
        String rush = story.place(hurried.number(), sku, Map.of("rush", true));
        story.awaitTask(rush, "Approve rush");
        PushedBack expected = impact.of(OrderNumber.of(rush)).pushedBack().stream().filter(late -> late.number().value().equals(other))
                .findFirst().orElseThrow();

        Tasklist sally = browsers.tasklist(users.in(Groups.SALES)).open("Approve rush", rush);
        assertThat(sally.card(rush)).containsText("RUSH");
        assertThat(sally.instruction()).containsText("which orders would wait longer");
        assertThat(sally.row("Orders that would be pushed back", other)).hasText(other + patient.name() + DAY.format(expected.promised())
                + DAY.format(expected.from()) + DAY.format(expected.to()) + DAY.format(expected.arrives()) + (expected.isLate() ? "late" : ""));
        sally.claim().choose("Yes, it goes first").select("Nobody has to wait long for it");
        sally.completeByKeyboard().seesItDone();

        assertThat(story.awaitTask(rush, "Pick goods").getPriority()).isGreaterThan(story.awaitTask(other, "Pick goods").getPriority());
        assertThat(mail.awaitText(hurried.contact().email(), "goes first")).contains(rush);
    }

    private void deploy(String table) {
        repository.createDeployment().name("rush").addString("rush/%s.dmn".formatted(CAPACITY), table).deploy();
    }
}
