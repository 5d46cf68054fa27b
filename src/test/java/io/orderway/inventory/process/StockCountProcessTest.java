package io.orderway.inventory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.inventory.CountOutcome;
import io.orderway.inventory.CountOutcome.Booked;
import io.orderway.inventory.CountOutcome.Refused;
import io.orderway.inventory.CountOutcome.UnknownArticle;
import io.orderway.inventory.CountOutcome.WithSomebody;
import io.orderway.inventory.Reservations;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockCount;
import io.orderway.inventory.StockCount.State;
import io.orderway.inventory.StockCounts;
import io.orderway.inventory.StockCounts.Report;
import io.orderway.inventory.application.AllocationOutcome.Reserved;
import io.orderway.inventory.application.ReserveStock;
import io.orderway.order.OrderProgress;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StockCountProcessTest {

    private final ProcessEngine engine;
    private final TestTasks tasks;
    private final StockCounts counts;
    private final Stock stock;
    private final ReserveStock reserveStock;
    private final Reservations reservations;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Sku sku;

    StockCountProcessTest(ProcessEngine engine, TestTasks tasks, StockCounts counts, Stock stock, ReserveStock reserveStock, Reservations reservations,
            TestOrders orders, OrderProgress progress, JdbcClient jdbc, Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.counts = counts;
        this.stock = stock;
        this.reserveStock = reserveStock;
        this.reservations = reservations;
        this.orders = orders;
        this.progress = progress;
        this.jdbc = jdbc;
        this.clock = clock;
        this.sku = orders.product();
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
        stock.bookIn(sku, Quantity.of(200), "Delivery note 1");
    }

    @AfterEach
    void nobodyIsLoggedIn() {
        be(null);
    }

    @Test
    void aCountThatAgreesWithTheBooksMovesNothing() {
        ProcessInstance count = ordered();
        assertThat(count).isWaitingAt("userTask_countArticle");
        assertThat(tasks.isOfferedTo(count, "userTask_countArticle", "warehouse")).isTrue();

        count(count, "walt", 200);

        assertThat(count).isEnded().hasPassedInOrder("userTask_countArticle", "serviceTask_enterCount", "serviceTask_compareCount",
                "businessRuleTask_decideCount", "serviceTask_bookCount", "endEvent_countBooked").hasNotPassed("userTask_signCount", "userTask_freeReserved");
        assertThat(latest().countedBy()).isEqualTo("walt");
        assertThat(corrections()).isEmpty();
    }

    @Test
    void aSmallDifferenceIsBookedAtOnceOnTopOfWhatHasMovedSinceTheOrder() {
        ProcessInstance count = ordered();
        stock.bookIn(sku, Quantity.of(50), "Delivery note 2");

        count(count, "walt", 247);

        assertThat(count).isEnded().hasPassed("endEvent_countBooked").hasNotPassed("userTask_signCount");
        assertThat(stock.level(sku).onHand()).isEqualTo(247);
        assertThat(corrections()).containsExactly("-3 Count %s: 247 found, 250 in the books walt".formatted(latest().number()));
    }

    @Test
    void aLargeDifferenceIsSignedBySomebodyElseAndBookedAsTheDifferenceThatWasFound() {
        ProcessInstance count = ordered();
        count(count, "walt", 50);
        assertThat(count).isWaitingAt("userTask_signCount");
        assertThat(tasks.isOfferedTo(count, "userTask_signCount", "purchasing")).isTrue();
        assertThat(stock.level(sku).onHand()).as("nothing is booked yet").isEqualTo(200);
        stock.bookIn(sku, Quantity.of(7), "Delivery note 2");

        assertThatThrownBy(() -> answer(count, "walt", "SIGN")).hasMessageContaining("somebody else");
        answer(count, "percy", "SIGN");

        assertThat(count).isEnded().hasPassedInOrder("userTask_signCount", "serviceTask_bookCount", "endEvent_countBooked");
        assertThat(stock.level(sku).onHand()).isEqualTo(57);
        assertThat(latest().signedBy()).isEqualTo("percy");
    }

    @Test
    void aDoubtfulCountIsMadeAgain() {
        ProcessInstance count = ordered();
        count(count, "walt", 50);
        answer(count, "percy", "COUNT_AGAIN");
        assertThat(count).isWaitingAt("userTask_countArticle");

        count(count, "walt", 201);

        assertThat(count).isEnded().hasPassed("endEvent_countBooked");
        assertThat(stock.level(sku).onHand()).isEqualTo(201);
        assertThat(latest().signedBy()).isNull();
    }

    @Test
    void aDroppedCountLeavesTheBooksAsTheyAre() {
        ProcessInstance count = ordered();
        count(count, "walt", 50);
        answer(count, "walt", "DROP");

        assertThat(count).isEnded().hasPassed("serviceTask_dropCount", "endEvent_countDropped").hasNotPassed("serviceTask_bookCount");
        assertThat(latest().state()).isEqualTo(State.DROPPED);
        assertThat(stock.level(sku).onHand()).isEqualTo(200);
    }

    @Test
    void lessThanIsReservedIsBookedOnceGoodsAreFreed() {
        ShipmentNumber shipment = reserved(198);
        ProcessInstance count = ordered();
        count(count, "walt", 195);
        assertThat(count).isWaitingAt("userTask_freeReserved");
        assertThat(tasks.isOfferedTo(count, "userTask_freeReserved", "order-desk")).isTrue();
        tasks.complete(count, "userTask_freeReserved", Map.of("freeAnswer", "BOOK"));
        assertThat(count).isWaitingAt("userTask_freeReserved");
        assertThat(corrections()).isEmpty();

        reservations.release(shipment, "Freed");
        tasks.complete(count, "userTask_freeReserved", Map.of("freeAnswer", "BOOK"));

        assertThat(count).isEnded().hasPassedInOrder("userTask_freeReserved", "serviceTask_bookCount", "endEvent_countBooked");
        assertThat(stock.level(sku).onHand()).isEqualTo(195);
    }

    @Test
    void lessThanIsReservedMayTurnOutToBeWrong() {
        reserved(198);
        ProcessInstance count = ordered();
        count(count, "walt", 195);
        tasks.complete(count, "userTask_freeReserved", Map.of("freeAnswer", "DROP"));

        assertThat(count).isEnded().hasPassed("endEvent_countDropped");
        assertThat(stock.level(sku).onHand()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1000001"})
    void onlyWholePiecesCanBeFound(String pieces) {
        ProcessInstance count = ordered();

        assertThatThrownBy(() -> tasks.complete(count, "userTask_countArticle", Map.of("countedPieces", pieces)));
        assertThat(count).isWaitingAt("userTask_countArticle");
    }

    @Test
    void aCountMadeEarlierIsComparedWithTheBooksOfThen() {
        moveBack(Duration.ofHours(3));
        stock.bookIn(sku, Quantity.of(30), "Delivery note 2");

        CountOutcome outcome = counts.report(new Report(sku, 198, clock.instant().minus(Duration.ofHours(2)), "walt", "Stocktaking"));

        assertThat(((Booked) outcome).level().onHand()).isEqualTo(228);
        assertThat(latest()).extracting(StockCount::books, StockCount::difference).containsExactly(200, -2);
    }

    @Test
    void theSameCountTellsNothingNew() {
        Report report = new Report(sku, 198, clock.instant(), "walt", "Stocktaking");
        assertThat(counts.report(report)).isInstanceOf(Booked.class);

        assertThat(counts.report(report)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).contains("handed in before"));
        assertThat(stock.level(sku).onHand()).isEqualTo(198);
    }

    @Test
    void whatCannotBeACountIsRefused() {
        assertThat(counts.report(new Report(sku, -1, clock.instant(), "walt", "x"))).isInstanceOf(Refused.class);
        assertThat(counts.report(new Report(sku, 1, clock.instant().plusSeconds(60), "walt", "x"))).isInstanceOf(Refused.class);
        assertThat(counts.report(new Report(sku, 1, clock.instant(), "walt", " "))).isInstanceOf(Refused.class);
        assertThat(counts.report(new Report(Sku.of("NEVER-HEARD-OF"), 1, clock.instant(), "walt", "x"))).isInstanceOf(UnknownArticle.class);
        assertThat(counts.order(Sku.of("NEVER-HEARD-OF"), "x")).isInstanceOf(UnknownArticle.class);
        assertThat(counts.correct(sku, 0, "x")).isInstanceOf(Refused.class);
        assertThat(counts.correct(sku, -201, "x")).isInstanceOf(Refused.class);
        assertThat(counts.of(sku)).isEmpty();
    }

    @Test
    void aCorrectionObeysTheSameTable() {
        be("walt");
        assertThat(counts.correct(sku, -2, "Two broken")).isInstanceOf(Booked.class);
        assertThat(counts.correct(sku, 150, "Found behind the shelf")).isInstanceOf(WithSomebody.class);
        be(null);
        assertThat(stock.level(sku).onHand()).isEqualTo(198);
        ProcessInstance correction = running(latest().number());
        assertThatThrownBy(() -> answer(correction, "walt", "SIGN")).hasMessageContaining("somebody else");
        answer(correction, "percy", "SIGN");

        assertThat(correction).isEnded().hasPassed("endEvent_countBooked").hasNotPassed("userTask_countArticle");
        assertThat(corrections()).containsExactly("-2 Two broken walt", "150 Found behind the shelf percy");
    }

    @Test
    void tenClerksWhoOrderACountAtOnceGetOne() throws Exception {
        List<CountOutcome> outcomes = AtOnce.times(10, () -> counts.order(sku, "Looks wrong"));

        assertThat(outcomes).extracting(outcome -> ((WithSomebody) outcome).count().number()).containsOnly(latest().number());
        assertThat(counts.of(sku)).hasSize(1);
    }

    @Test
    void aShortPickHasTheRestCounted() {
        ShipmentNumber shipment = reserved(20);
        reservations.recordPicked(shipment, Map.of(1, 15));

        assertThat(latest().reason()).isEqualTo("Picked short for " + shipment);
        assertThat(running(latest().number())).isWaitingAt("userTask_countArticle");
    }

    @Test
    void aShelfThatTheBooksCallEmptyIsNotCounted() {
        ShipmentNumber shipment = reserved(200);
        reservations.recordPicked(shipment, Map.of(1, 0));

        assertThat(counts.of(sku)).isEmpty();
    }

    private ProcessInstance ordered() {
        return running(((WithSomebody) counts.order(sku, "Looks wrong")).count().number());
    }

    private ProcessInstance running(String number) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("stock-count").processInstanceBusinessKey(number).singleResult();
    }

    private void count(ProcessInstance count, String who, int pieces) {
        complete(count, who, "userTask_countArticle", Map.of("countedPieces", pieces));
    }

    private void answer(ProcessInstance count, String who, String answer) {
        complete(count, who, "userTask_signCount", Map.of("countAnswer", answer));
    }

    private void complete(ProcessInstance count, String who, String task, Map<String, Object> entered) {
        be(who);
        try {
            tasks.complete(count, task, entered);
        } finally {
            be(null);
        }
    }

    /** Completes what follows as this person, at the engine and in the house. */
    private void be(String user) {
        if (user == null) {
            SecurityContextHolder.clearContext();
            engine.getIdentityService().clearAuthentication();
        } else {
            SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
            engine.getIdentityService().setAuthentication(user, List.of("camunda-admin"));
        }
    }

    private ShipmentNumber reserved(int pieces) {
        OrderNumber number = orders.place(orders.customer(), Map.of(sku, pieces));
        progress.release(number);
        return ((Reserved) reserveStock.reserve(number)).shipment();
    }

    private StockCount latest() {
        return counts.of(sku).get(0);
    }

    private List<String> corrections() {
        return jdbc.sql("select on_hand_change || ' ' || reason || ' ' || actor from stock_movement where sku = :sku and cause = 'CORRECTION' order by id")
                .param("sku", sku.value()).query(String.class).list();
    }

    /** As if everything so far had happened earlier; the ledger itself cannot be told so. */
    private void moveBack(Duration earlier) {
        jdbc.sql("set session_replication_role = replica; update stock_movement set at = at - cast('%d seconds' as interval) where sku = '%s'; "
                .formatted(earlier.toSeconds(), sku) + "set session_replication_role = origin").update();
    }
}
