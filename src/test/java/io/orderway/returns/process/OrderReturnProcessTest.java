package io.orderway.returns.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.Paper;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.TestTasks;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.document.Documents;
import io.orderway.inventory.Stock;
import io.orderway.loss.Losses;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.LineKind;
import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.Remainder;
import io.orderway.order.Shipments;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.Balance;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnState;
import io.orderway.returns.ReturnStory;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.Returns;
import io.orderway.returns.application.AskForReturn;
import io.orderway.returns.application.ReceiveReturn;
import io.orderway.returns.application.ReturnCategories;
import io.orderway.returns.application.ReturnPhotos;
import io.orderway.returns.application.ReturnRequest;
import io.orderway.shared.ConflictException;
import io.orderway.shared.Money;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderReturnProcessTest {

    /** A picture of one point. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestTasks tasks;
    private final TestOrders orders;
    private final TestShipments testShipments;
    private final Shipments shipments;
    private final Remainder remainder;
    private final ReturnStory returned;
    private final Payments payments;
    private final Stock stock;
    private final Timeline timeline;
    private final Messages messages;
    private final Documents documents;
    private final LinkedOrders linked;
    private final OrderProgress progress;
    private final Returns returns;
    private final AskForReturn askForReturn;
    private final ReceiveReturn receiveReturn;
    private final ReturnPhotos photos;
    private final ReturnCategories categories;
    private final OrderReader reader;
    private final PublicLinks links;
    private final MockMvc web;
    private final JdbcClient jdbc;
    private final Books books;
    private final Losses losses;

    private OrderNumber number;
    private Sku sku;

    OrderReturnProcessTest(ProcessEngine engine, Jobs jobs, TestTasks tasks, TestOrders orders, TestShipments testShipments, Shipments shipments, Remainder remainder,
            ReturnStory returned,
            Payments payments, Stock stock, Timeline timeline, Messages messages, Documents documents, LinkedOrders linked, OrderProgress progress,
            Returns returns, AskForReturn askForReturn, ReceiveReturn receiveReturn, ReturnPhotos photos, ReturnCategories categories, OrderReader reader, PublicLinks links,
            MockMvc web, JdbcClient jdbc, Books books, Losses losses) {
        this.engine = engine;
        this.jobs = jobs;
        this.tasks = tasks;
        this.orders = orders;
        this.testShipments = testShipments;
        this.shipments = shipments;
        this.remainder = remainder;
        this.returned = returned;
        this.payments = payments;
        this.stock = stock;
        this.timeline = timeline;
        this.messages = messages;
        this.documents = documents;
        this.linked = linked;
        this.progress = progress;
        this.returns = returns;
        this.askForReturn = askForReturn;
        this.receiveReturn = receiveReturn;
        this.photos = photos;
        this.categories = categories;
        this.reader = reader;
        this.links = links;
        this.web = web;
        this.jdbc = jdbc;
        this.books = books;
        this.losses = losses;
    }

    /** A consumer has 5 pieces at 2.40 GBP gross, paid in advance and delivered today. */
    @BeforeEach
    void aConsumerHasHisGoods() {
        ProcessEngineTests.init(engine);
        delivered(returned.consumer());
    }

    @Test
    void aConsumerWithdrawsAndGetsHisMoneyBack() {
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 5);
        assertThat(goods).isWaitingAt("userTask_receiveReturn");
        assertThat(tasks.isOfferedTo(goods, "userTask_receiveReturn", "warehouse")).isTrue();
        String rma = rma();
        Paper slip = new Paper(documents.content(documents.find(number, "return-slip", rma).orElseThrow().id()));
        Paper label = new Paper(documents.content(documents.find(number, "return-label", rma).orElseThrow().id()));
        assertThat(slip.barcode(0)).isEqualTo(rma);
        assertThat(label.barcode(0)).isEqualTo(rma);

        receive(goods, "AS_ANNOUNCED");
        inspect(goods, "RESTOCK", 0);
        payOut(goods);

        assertThat(goods).isEnded().hasPassedInOrder("serviceTask_assessReturn", "serviceTask_acceptReturn", "userTask_receiveReturn",
                "serviceTask_recordReception", "userTask_inspectReturn", "serviceTask_bookReturn", "serviceTask_valueReturn", "callActivity_refund",
                "sendTask_closeReturn", "endEvent_returnSettled").hasNotPassed("userTask_decideOnReturn", "serviceTask_exchangeGoods");
        assertThat(stock.level(sku).onHand()).isEqualTo(5);
        assertThat(movements()).containsExactly("RETURNED 5");
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("12"));
        isSquare();
        assertThat(only().state()).isEqualTo(ReturnState.SETTLED);
        assertThat(types()).containsSubsequence("RETURN_ASKED", "RETURN_ASSESSED", "RETURN_ACCEPTED", "RETURN_RECEIVED", "RETURN_INSPECTED",
                "REFUND_SETTLED", "RETURN_SETTLED");
        assertThat(steps()).contains(MessageStep.RETURN_ACCEPTED, MessageStep.REFUND, MessageStep.RETURN_SETTLED);
        books.of(number).say("""
                goods     reserved 5, handed over 5, returned 5
                money     charged 12.00, paid 12.00 by bank transfer, credited 12.00, refunded 12.00 by bank transfer; in 12.00, out 12.00, owed
                          0.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, REFUND, RETURN_SETTLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_INSPECTED,
                          REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED, RETURN_SETTLED""");
    }

    @Test
    void aBusinessThatChangedItsMindIsAPersonsMatter() {
        delivered(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD));
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.UNOPENED, 2);
        assertThat(goods).isWaitingAt("userTask_decideOnReturn");
        assertThat(tasks.isOfferedTo(goods, "userTask_decideOnReturn", "customer-service")).isTrue();

        assertThatThrownBy(() -> tasks.complete(goods, "userTask_decideOnReturn", Map.of("returnEligibility", "REFUSED")));
        tasks.complete(goods, "userTask_decideOnReturn", Map.of("returnEligibility", "ACCEPTED"));

        assertThat(goods).isWaitingAt("userTask_receiveReturn");
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void aPersonRefusesWithAReasonThatTheCustomerReads() {
        delivered(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD));
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.UNOPENED, 2);

        tasks.complete(goods, "userTask_decideOnReturn", Map.of("returnEligibility", "REFUSED", "returnRefusal", "TOO_LATE"));

        assertThat(goods).isEnded().hasPassed("sendTask_refuseReturn", "endEvent_returnRefused").hasNotPassed("serviceTask_acceptReturn");
        assertThat(only().sentence()).contains("The time").doesNotContain("TOO_LATE");
        assertThat(steps()).contains(MessageStep.RETURN_REFUSED).doesNotContain(MessageStep.RETURN_ACCEPTED);
        assertThat(returns.returnable(reader.get(number))).as("refused goods may be asked about again").containsEntry(1, 5);
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_REFUSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_REFUSED""");
    }

    @Test
    void afterTheWindowTheTableRefuses() {
        returned.arrivedDaysAgo(number, 40);

        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.UNOPENED, 1);

        assertThat(goods).isEnded().hasPassed("endEvent_returnRefused").hasNotPassed("userTask_decideOnReturn");
        assertThat(only().state()).isEqualTo(ReturnState.REFUSED);
        assertThat(types()).contains("RETURN_REFUSED");
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_REFUSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_REFUSED""");
    }

    @Test
    void sealedGoodsThatWereOpenedStaySold() {
        categories.set(sku.value(), "SEALED");

        assertThat(ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 1)).isEnded().hasPassed("endEvent_returnRefused");
        assertThat(ask(ReturnReason.WITHDRAWAL, ReturnCondition.UNOPENED, 1)).isWaitingAt("userTask_receiveReturn");
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_REFUSED, RETURN_ACCEPTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_REFUSED, RETURN_ASKED by Customer,
                          RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void whatComesShortIsPaidBackShort() {
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 4);
        assertThatThrownBy(() -> receive(goods, "SHORT")).hasMessageContaining("how many pieces");
        assertThatThrownBy(() -> receiveReturn.count(rma(), 1, 5)).isInstanceOf(ConflictException.class).hasMessageContaining("4 were announced");
        receiveReturn.count(rma(), 1, 3);

        receive(goods, "SHORT");
        inspect(goods, "RESTOCK", 0);
        payOut(goods);

        assertThat(goods).isEnded().hasPassed("endEvent_returnSettled");
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("7.20"));
        isSquare();
        assertThat(steps()).contains(MessageStep.RETURN_SHORT);
        assertThat(returns.returnable(reader.get(number))).as("two are still with the customer").containsEntry(1, 2);
        books.of(number).say("""
                goods     reserved 5, handed over 5, returned 3
                money     charged 12.00, paid 12.00 by bank transfer, credited 7.20, refunded 7.20 by bank transfer; in 12.00, out 7.20, owed
                          4.80
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, RETURN_SHORT, REFUND, RETURN_SETTLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_INSPECTED,
                          REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED, RETURN_SETTLED""");
    }

    @Test
    void anEmptyParcelIsWorthNothing() {
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 4);

        receive(goods, "NOTHING");

        assertThat(goods).isEnded().hasPassed("endEvent_noneCame").hasNotPassed("callActivity_refund");
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("0"));
        assertThat(movements()).isEmpty();
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, RETURN_SHORT
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_NOT_IN_PARCEL""");
    }

    @Test
    void theWrongGoodsInTheParcelCountNothing() {
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 4);
        assertThatThrownBy(() -> receive(goods, "WRONG_ITEM")).hasMessageContaining("how many pieces");
        receiveReturn.count(rma(), 1, 0);

        receive(goods, "WRONG_ITEM");

        assertThat(goods).isEnded().hasPassed("sendTask_tellShortfall", "endEvent_noneCame").hasNotPassed("userTask_inspectReturn");
        assertThat(steps()).contains(MessageStep.RETURN_SHORT);
        assertThat(returns.returnable(reader.get(number))).containsEntry(1, 5);
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, RETURN_SHORT
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_NOT_IN_PARCEL""");
    }

    @Test
    void whatCannotBeSoldIsWrittenOffAndWhatWasUsedCostsSomething() {
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.USED, 5);
        receive(goods, "AS_ANNOUNCED");
        assertThatThrownBy(() -> inspect(goods, "MIXED", 0)).hasMessageContaining("can be sold again");
        assertThatThrownBy(() -> receiveReturn.sort(rma(), 1, 6)).isInstanceOf(ConflictException.class);
        receiveReturn.sort(rma(), 1, 2);

        inspect(goods, "MIXED", 25);
        payOut(goods);

        assertThat(goods).isEnded().hasPassed("endEvent_returnSettled");
        assertThat(movements()).containsExactly("RETURNED 5", "WRITTEN_OFF -3");
        assertThat(stock.level(sku).onHand()).isEqualTo(2);
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("9"));
        isSquare();
        books.of(number).say("""
                goods     reserved 5, handed over 5, returned 5, written off 3
                money     charged 12.00, paid 12.00 by bank transfer, credited 9.00, refunded 9.00 by bank transfer; in 12.00, out 9.00, owed
                          3.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, REFUND, RETURN_SETTLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_PHOTO_ADDED,
                          RETURN_INSPECTED, REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED, RETURN_SETTLED""");
    }

    @Test
    void restockedGoodsWakeThoseWhoWaitForThem() {
        OrderNumber waiting = orders.place(orders.customer(), Map.of(sku, 2));
        progress.release(waiting);
        engine.getRuntimeService().startProcessInstanceByKey("stock-allocation", waiting.value(), Map.of("orderNumber", waiting.value(), "taskPriority", 50));
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.UNOPENED, 5);
        receive(goods, "AS_ANNOUNCED");

        inspect(goods, "RESTOCK", 0);

        assertThat(engine.getManagementService().createJobQuery().activityId("serviceTask_rankWaitingOrders").count()).isPositive();
        books.of(number).say("""
                goods     reserved 5, handed over 5, returned 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_INSPECTED""");
    }

    @Test
    void anExchangeIsAnOrderOfItsOwnThatCostsNothing() {
        ProcessInstance goods = ask(ReturnReason.DAMAGED, ReturnWish.EXCHANGE, ReturnCondition.DAMAGED, 2);
        receive(goods, "AS_ANNOUNCED");

        inspect(goods, "WRITE_OFF", 0);

        assertThat(goods).isEnded().hasPassed("serviceTask_exchangeGoods", "sendTask_closeReturn", "endEvent_returnSettled")
                .hasNotPassed("callActivity_refund");
        assertThat(linked.of(number)).singleElement().satisfies(other -> {
            assertThat(other.number()).isEqualTo(only().exchange());
            assertThat(other.kind()).isEqualTo(OrderKind.REPLACEMENT);
        });
        assertThat(linked.originalLines(only().exchange())).isEqualTo(Map.of(1, 1));
        assertThat(movements()).containsExactly("RETURNED 2", "WRITTEN_OFF -2");
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("0"));
        assertThat(steps()).contains(MessageStep.RETURN_SETTLED).doesNotContain(MessageStep.REFUND);
        isSquare();
        books.of(number).say("""
                goods     reserved 5, handed over 5, returned 2, written off 2
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, RETURN_SETTLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_INSPECTED,
                          REPLACEMENT_PLACED, RETURN_SETTLED""");
    }

    @Test
    void whatWasUsedIsNotExchangedButPaidBackInPart() {
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnWish.EXCHANGE, ReturnCondition.USED, 2);
        receive(goods, "AS_ANNOUNCED");
        inspect(goods, "WRITE_OFF", 50);
        payOut(goods);

        assertThat(goods).isEnded().hasPassed("serviceTask_exchangeGoods", "callActivity_refund", "endEvent_returnSettled");
        assertThat(linked.of(number)).isEmpty();
        assertThat(types()).contains("EXCHANGE_REFUSED");
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("2.40"));
        books.of(number).say("""
                goods     reserved 5, handed over 5, returned 2, written off 2
                money     charged 12.00, paid 12.00 by bank transfer, credited 2.40, refunded 2.40 by bank transfer; in 12.00, out 2.40, owed
                          9.60
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, REFUND, RETURN_SETTLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_PHOTO_ADDED,
                          RETURN_INSPECTED, EXCHANGE_REFUSED, REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED, RETURN_SETTLED""");
    }

    @Test
    void otherGoodsThatCostMoreAreAskedForWhatTheyCostMore() {
        Sku other = stocked("3.00", 10);
        ProcessInstance goods = askInstead(5, other, 5);
        receive(goods, "AS_ANNOUNCED");
        inspect(goods, "RESTOCK", 0);

        assertThat(goods).isEnded().hasPassedInOrder("serviceTask_valueReturn", "serviceTask_exchangeGoods", "sendTask_closeReturn")
                .hasNotPassed("callActivity_refund");
        OrderNumber exchange = only().exchange();
        assertThat(reader.get(exchange).kind()).isEqualTo(OrderKind.EXCHANGE);
        assertThat(payments.balance(exchange).paid()).as("what the first goods had cost").isEqualTo(gbp("12"));
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("12"));
        isSquare();
        assertThat(types()).containsSubsequence("EXCHANGE_PLACED", "MONEY_CARRIED_OVER", "RETURN_SETTLED");

        jobs.execute(exchange.value(), "serviceTask_judgeUrgency");
        assertThat(messages.of(exchange)).extracting(Message::step).containsOnlyOnce(MessageStep.PAYMENT_REQUEST);
        returned.pay(exchange, "6.00");
        assertThat(payments.balance(exchange).paid()).isEqualTo(gbp("18"));
        assertThat(payments.balance(exchange).dueBack().isZero()).isTrue();
    }

    @Test
    void otherGoodsThatCostLessBringTheDifferenceBack() {
        Sku other = stocked("1.00", 10);
        ProcessInstance goods = askInstead(5, other, 5);
        receive(goods, "AS_ANNOUNCED");
        inspect(goods, "RESTOCK", 0);
        OrderNumber exchange = only().exchange();
        jobs.execute(exchange.value(), "serviceTask_judgeUrgency");

        jobs.execute(exchange.value(), "serviceTask_determineRefund");
        ProcessInstance refund = running(exchange, "refund");
        tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));
        assertThat(payments.balance(exchange).refunded()).as("12.00 less 6.00").isEqualTo(gbp("6"));
        assertThat(payments.balance(exchange).dueBack().isZero()).isTrue();
        assertThat(messages.of(exchange)).extracting(Message::step).doesNotContain(MessageStep.PAYMENT_REQUEST);
    }

    @Test
    void otherGoodsThatAreCancelledArePaidBackAsTheyAreCancelled() {
        Sku other = stocked("2.00", 0);
        ProcessInstance goods = askInstead(5, other, 5);
        receive(goods, "AS_ANNOUNCED");
        inspect(goods, "WRITE_OFF", 0);
        OrderNumber exchange = only().exchange();
        jobs.execute(exchange.value(), "serviceTask_judgeUrgency");

        progress.cancel(exchange, "The customer does not want to wait");
        jobs.execute(exchange.value(), "serviceTask_determineRefund");
        tasks.complete(running(exchange, "refund"), "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));
        assertThat(payments.balance(exchange).refunded()).isEqualTo(gbp("12"));
        assertThat(payments.balance(exchange).owed().isZero()).isTrue();
        isSquare();
    }

    @Test
    void otherGoodsHaveToBeThereAndToBeNamed() {
        assertThatThrownBy(() -> askInstead(1, Sku.of("NO-SUCH-ARTICLE"), 1)).isInstanceOf(ConflictException.class)
                .hasMessageContaining("There is no article NO-SUCH-ARTICLE");
        assertThatThrownBy(() -> request(ReturnWish.OTHER_GOODS, Map.of())).hasMessageContaining("Please name the goods");
        assertThatThrownBy(() -> request(ReturnWish.REFUND, Map.of(sku.value(), 1))).hasMessageContaining("only where that is the wish");
        assertThatThrownBy(() -> request(ReturnWish.OTHER_GOODS, Map.of(sku.value(), 0))).hasMessageContaining("pieces can come instead");
        assertThat(returns.of(number)).isEmpty();
    }

    private ProcessInstance askInstead(int pieces, Sku other, int otherPieces) {
        askForReturn.ask(new ReturnRequest(number, "test-" + NEXT.getAndIncrement(), ReturnReason.WITHDRAWAL, ReturnWish.OTHER_GOODS,
                ReturnCondition.UNOPENED, Map.of(1, pieces), Map.of(other.value(), otherPieces), null), "Customer");
        return running(number, "order-return");
    }

    private ReturnRequest request(ReturnWish wish, Map<String, Integer> instead) {
        return new ReturnRequest(number, "test-" + NEXT.getAndIncrement(), ReturnReason.WITHDRAWAL, wish, ReturnCondition.UNOPENED, Map.of(1, 1), instead,
                null);
    }

    private ProcessInstance running(OrderNumber order, String process) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(order.value(), process).singleResult();
    }

    private Sku stocked(String price, int pieces) {
        Sku article = orders.product(price);
        if (pieces > 0) {
            stock.bookIn(article, Quantity.of(pieces), "Delivery note");
        }
        return article;
    }

    @Test
    void anExchangeThatIsCancelledIsPaidBack() {
        ProcessInstance goods = ask(ReturnReason.DAMAGED, ReturnWish.EXCHANGE, ReturnCondition.DAMAGED, 2);
        receive(goods, "AS_ANNOUNCED");
        inspect(goods, "WRITE_OFF", 0);

        OrderNumber exchange = only().exchange();
        progress.cancel(exchange, "Customer does not want to wait");
        ProcessInstance refund = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number.value(), "refund").singleResult();
        jobs.execute(number.value(), "serviceTask_determineRefund");
        tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));

        assertThat(types()).contains("REPLACEMENT_PAID_BACK", "REFUND_SETTLED");
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("4.80"));
        isSquare();
        books.of(number).say("""
                goods     reserved 5, handed over 5, returned 2, written off 2
                money     charged 12.00, paid 12.00 by bank transfer, credited 4.80, refunded 4.80 by bank transfer; in 12.00, out 4.80, owed
                          7.20
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, RETURN_SETTLED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_INSPECTED,
                          REPLACEMENT_PLACED, RETURN_SETTLED, REPLACEMENT_PAID_BACK, REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED""");
        books.of(exchange).say("""
                goods     not moved
                money     not moved
                told      ORDER_CANCELLED
                timeline  ORDER_RECEIVED, ORDER_CANCELLED""");
    }

    @Test
    void ofAnExchangeThatIsSentInPartOnlyTheRestIsPaidBack() {
        ProcessInstance goods = ask(ReturnReason.DAMAGED, ReturnWish.EXCHANGE, ReturnCondition.DAMAGED, 3);
        receive(goods, "AS_ANNOUNCED");
        inspect(goods, "WRITE_OFF", 0);
        OrderNumber exchange = only().exchange();
        progress.release(exchange);
        ShipmentNumber shipment = shipments.open(exchange, Map.of(1, 2));
        shipments.recordPicked(shipment, Map.of(1, 2));
        shipments.recordPacked(shipment, 500, 1);
        shipments.recordHandedOver(shipment, "House carrier", "HW-" + exchange);

        remainder.giveUp(exchange, Map.of(1, 1), "The customer does not want to wait");
        jobs.execute(number.value(), "serviceTask_determineRefund");
        ProcessInstance refund = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number.value(), "refund").singleResult();
        tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));

        assertThat(payments.balance(number).refunded()).as("one of three was not sent").isEqualTo(gbp("2.40"));

        shipments.recordDelivered(shipment);
        shipments.confirm(shipment, "Customer");
        progress.complete(exchange);
        assertThat(types()).as("that was paid back when it was cancelled").containsOnlyOnce("REPLACEMENT_PAID_BACK");
        books.of(number).sayInPart("""
                goods     reserved 5, handed over 5, returned 3, written off 3
                money     charged 12.00, paid 12.00 by bank transfer, credited 2.40, refunded 2.40 by bank transfer; in 12.00, out 2.40, owed
                          9.60
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, RETURN_SETTLED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_INSPECTED,
                          REPLACEMENT_PLACED, RETURN_SETTLED, REPLACEMENT_PAID_BACK, REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED""");
        books.of(exchange).sayInPart("""
                goods     not moved
                money     not moved
                told      SHIPPED, ORDER_COMPLETED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, SHIPMENT_PICKED, SHIPMENT_PACKED, SHIPMENT_HANDED_OVER,
                          PIECES_CANCELLED, SHIPMENT_DELIVERED, DELIVERY_CONFIRMED, ORDER_COMPLETED""");
    }

    @Test
    void whatFinanceDoesNotPayBackIsNotPromised() {
        delivered(returned.consumer(), 60);
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 60);
        receive(goods, "AS_ANNOUNCED");
        inspect(goods, "RESTOCK", 0);
        jobs.execute(number.value(), "serviceTask_determineRefund");
        ProcessInstance refund = engine.getRuntimeService().createProcessInstanceQuery().superProcessInstanceId(goods.getId()).singleResult();

        tasks.complete(refund, "userTask_approveRefund", Map.of("refundAnswer", "DECLINE", "refundReason", "NOT_OWED"));

        assertThat(goods).isEnded().hasPassed("endEvent_returnSettled");
        assertThat(timeline.of(number)).filteredOn(entry -> entry.type().equals("RETURN_SETTLED")).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("nothing is paid back"));
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("0"));
        books.of(number).say("""
                goods     reserved 60, handed over 60, returned 60
                money     charged 144.00, paid 144.00 by bank transfer; in 144.00, out 0.00, owed 144.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, RETURN_SETTLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_INSPECTED,
                          REFUND_DETERMINED, REFUND_DECLINED, RETURN_SETTLED""");
    }

    @Test
    void whatIsBrokenIsShown() {
        ProcessInstance goods = ask(ReturnReason.DAMAGED, ReturnCondition.DAMAGED, 1);
        receive(goods, "AS_ANNOUNCED");
        Map<String, Object> broken = Map.of("inspectionResult", "WRITE_OFF", "returnCause", "TRANSPORT", "goodsDamage", "BROKEN");

        assertThatThrownBy(() -> tasks.complete(goods, "userTask_inspectReturn", broken)).hasMessageContaining("attach a photo");
        photos.add(rma(), "damage.png", PICTURE);
        tasks.complete(goods, "userTask_inspectReturn", broken);

        assertThat(goods).hasPassed("serviceTask_bookReturn");
        books.of(number).say("""
                goods     reserved 5, handed over 5, returned 1, written off 1
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_PHOTO_ADDED,
                          RETURN_INSPECTED""");
    }

    @Test
    void whatWasSentInExchangeIsPaidBackFromTheOrderThatPaidForIt() {
        ProcessInstance first = ask(ReturnReason.DAMAGED, ReturnWish.EXCHANGE, ReturnCondition.DAMAGED, 2);
        receive(first, "AS_ANNOUNCED");
        inspect(first, "WRITE_OFF", 0);
        OrderNumber paid = number;
        number = only().exchange();
        progress.release(number);
        ShipmentNumber shipment = testShipments.openRest(number, sku, 2);
        testShipments.pack(shipment, 500, 1);
        returned.arrive(shipment);

        ProcessInstance second = ask(ReturnReason.WITHDRAWAL, ReturnCondition.UNOPENED, 2);
        receive(second, "AS_ANNOUNCED");
        inspect(second, "RESTOCK", 0);
        payOut(second);

        assertThat(second).isEnded().hasPassed("endEvent_returnSettled");
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("0"));
        number = paid;
        assertThat(payments.balance(paid).refunded()).isEqualTo(gbp("4.80"));
        isSquare();
        books.of(paid).say("""
                goods     reserved 5, handed over 5, returned 2, written off 2
                money     charged 12.00, paid 12.00 by bank transfer, credited 4.80, refunded 4.80 by bank transfer; in 12.00, out 4.80, owed
                          7.20
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, RETURN_SETTLED, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_INSPECTED,
                          REPLACEMENT_PLACED, RETURN_SETTLED, REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED""");
    }

    @Test
    void theLastOfAWholeOrderBringsItsCarriageWithIt() {
        number = returned.delivered(new TestOrders.Draft(returned.consumer().number()).line(sku.value(), 5, "2.00")
                .line(LineKind.CARRIAGE, "POST", 1, "5.00"), "18.00");
        ProcessInstance first = ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 2);
        ProcessInstance second = ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 3);
        receive(second, "AS_ANNOUNCED");
        inspect(second, "RESTOCK", 50);
        payOut(second);
        assertThat(payments.balance(number).refunded()).as("half of 3 pieces").isEqualTo(gbp("3.60"));

        receive(first, "AS_ANNOUNCED");
        inspect(first, "RESTOCK", 0);
        payOut(first);

        assertThat(payments.balance(number).refunded()).as("2 pieces and the carriage").isEqualTo(gbp("14.40"));
        isSquare();
        books.of(number).say("""
                goods     reserved 5 of line 1, handed over 5 of line 1, returned 3 of line 1, returned 2 of line 1
                money     charged 18.00, paid 18.00 by bank transfer, credited 3.60, refunded 3.60 by bank transfer, credited 10.80, refunded
                          10.80 by bank transfer; in 18.00, out 14.40, owed 3.60
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, RETURN_ACCEPTED, REFUND, RETURN_SETTLED,
                          REFUND, RETURN_SETTLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_ASKED by Customer,
                          RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_PHOTO_ADDED, RETURN_INSPECTED, REFUND_DETERMINED, CREDITED,
                          REFUND_PAID_OUT, REFUND_SETTLED, RETURN_SETTLED, RETURN_RECEIVED, RETURN_INSPECTED, REFUND_DETERMINED, CREDITED,
                          REFUND_PAID_OUT, REFUND_SETTLED, RETURN_SETTLED""");
    }

    @Test
    void whoWantsItGetsCreditOnHisAccount() {
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnWish.ACCOUNT, ReturnCondition.UNOPENED, 5);
        receive(goods, "AS_ANNOUNCED");
        inspect(goods, "RESTOCK", 0);

        jobs.execute(number.value(), "serviceTask_determineRefund");

        assertThat(goods).isEnded().hasPassed("endEvent_returnSettled");
        assertThat(payments.entries(number)).extracting(Payments.Entry::method).contains(PaymentMethod.ACCOUNT);
        isSquare();
        books.of(number).say("""
                goods     reserved 5, handed over 5, returned 5
                money     charged 12.00, paid 12.00 by bank transfer, credited 12.00, refunded 12.00 by account; in 12.00, out 12.00, owed 0.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, REFUND, RETURN_SETTLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_RECEIVED, RETURN_INSPECTED,
                          REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT, REFUND_SETTLED, RETURN_SETTLED""");
    }

    @Test
    void whatTheCarrierLosesOnTheWayBackIsPaidAllTheSame() {
        ProcessInstance goods = overdue();
        find(goods, "LOST");
        payOut(goods);

        assertThat(goods).isEnded().hasPassed("serviceTask_loseReturn", "callActivity_refund", "endEvent_returnSettled")
                .hasNotPassed("userTask_inspectReturn");
        assertThat(payments.balance(number).refunded()).isEqualTo(gbp("12"));
        assertThat(movements()).isEmpty();
        assertThat(only().state()).isEqualTo(ReturnState.LOST);
        isSquare();
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer, credited 12.00, refunded 12.00 by bank transfer; in 12.00, out 12.00, owed
                          0.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED, REFUND, RETURN_SETTLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_LOST, CLAIM_OPENED, REFUND_DETERMINED,
                          CREDITED, REFUND_PAID_OUT, REFUND_SETTLED, RETURN_SETTLED""");
        ProcessInstance claim = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number.value(), "carrier-claim")
                .singleResult();
        assertThat(claim).isWaitingAt("userTask_fileClaim");
        tasks.complete(claim, "userTask_fileClaim", Map.of("claimAction", "FILED"));
        tasks.complete(claim, "userTask_enterClaimAnswer", Map.of("claimAnswer", "PARTLY", "claimAmount", 4));
        assertThat(claim).isEnded().hasPassed("endEvent_claimAnswered");
        assertThat(losses.returns(number)).singleElement().satisfies(lost -> {
            assertThat(lost.returnNumber()).isEqualTo(rma());
            assertThat(lost.claim().amount()).hasToString("10.00 GBP");
            assertThat(lost.claim().granted()).hasToString("4.00 GBP");
        });
    }

    @Test
    void whatIsStillComingIsWaitedFor() {
        ProcessInstance goods = overdue();

        find(goods, "COMING");

        assertThat(goods).isWaitingAt("userTask_receiveReturn");
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void whatWasNeverSentIsClosed() {
        ProcessInstance goods = overdue();

        find(goods, "NOT_SENT");

        assertThat(goods).isEnded().hasPassed("endEvent_nothingSent").hasNotPassed("callActivity_refund");
        assertThat(returns.returnable(reader.get(number))).containsEntry(1, 5);
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED, RETURN_ABANDONED""");
    }

    @Test
    void neverMoreComesBackThanWasDelivered() throws Exception {
        assertThatThrownBy(() -> ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 6)).isInstanceOf(ConflictException.class)
                .hasMessageContaining("5 can be given back, not 6");
        assertThatThrownBy(() -> ask(Map.of(9, 1))).isInstanceOf(ConflictException.class).hasMessageContaining("no goods on line 9");
        assertThatThrownBy(() -> ask(Map.of(1, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ask(Map.of())).isInstanceOf(IllegalArgumentException.class);
        List<Boolean> asked = AtOnce.times(4, () -> {
            try {
                ask(Map.of(1, 3));
                return true;
            } catch (ConflictException tooMany) {
                return false;
            }
        });

        assertThat(asked).as("of 5 pieces 3 can be given back once").filteredOn(Boolean::booleanValue).hasSize(1);
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void theSameRequestMakesOneReturnHoweverOftenItComes() throws Exception {
        ReturnRequest request = request(Map.of(1, 2), ReturnWish.REFUND, ReturnReason.OTHER, ReturnCondition.UNOPENED);

        List<String> numbers = AtOnce.times(4, () -> askForReturn.ask(request, "Customer"));

        assertThat(numbers).containsOnly(only().number());
        assertThatThrownBy(() -> askForReturn.ask(new ReturnRequest(orders.place(orders.customer(), Map.of(sku, 1)), request.key(), ReturnReason.OTHER,
                ReturnWish.REFUND, ReturnCondition.USED, Map.of(1, 1)), null)).isInstanceOf(ConflictException.class);
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void nothingOfACancelledOrderComesBack() {
        OrderNumber cancelled = orders.place(orders.customer(), Map.of(sku, 1));
        progress.cancel(cancelled, "Customer changed his mind");

        assertThatThrownBy(() -> askForReturn.ask(new ReturnRequest(cancelled, "cancelled", ReturnReason.OTHER, ReturnWish.REFUND,
                ReturnCondition.USED, Map.of(1, 1)), null)).isInstanceOf(ConflictException.class).hasMessageContaining("nothing can be given back");
        books.of(cancelled).say("""
                goods     not moved
                money     not moved
                told      ORDER_CANCELLED
                timeline  ORDER_RECEIVED, ORDER_CANCELLED""");
    }

    @Test
    void nobodyCountsWhatIsNotThere() {
        assertThatThrownBy(() -> receiveReturn.count("RMA-1", 1, 1)).isInstanceOf(NotFoundException.class);
        ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 1);
        assertThatThrownBy(() -> receiveReturn.count(rma(), 7, 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> receiveReturn.sort(rma(), 1, 1)).isInstanceOf(ConflictException.class);
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    @Test
    void thePapersAreThereByLinkAndForNobodyElse() throws Exception {
        ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 1);
        String link = links.issue(new LinkSubject("return-papers", number, rma()));
        String expired = links.issue(new LinkSubject("return-papers", number, rma()), Instant.now().minus(Duration.ofDays(1)));
        String other = links.issue(new LinkSubject("order-status", number, rma()));

        assertThat(page("/p/return/" + link)).isEqualTo(200);
        assertThat(page("/p/return/" + link + "/label.pdf")).isEqualTo(200);
        assertThat(page("/p/return/" + link + "/slip.pdf")).isEqualTo(200);
        for (String wrong : List.of(expired, other, "forged")) {
            assertThat(page("/p/return/" + wrong)).isEqualTo(404);
            assertThat(page("/p/return/" + wrong + "/label.pdf")).isEqualTo(404);
        }
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 12.00, paid 12.00 by bank transfer; in 12.00, out 0.00, owed 12.00
                told      DELIVERY_DATE, PAYMENT_REQUEST, PAYMENT_RECEIVED, SHIPPED, RETURN_ACCEPTED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID, CARRIER_BOOKED, SHIPMENT_HANDED_OVER,
                          SHIPMENT_DELIVERED, RETURN_ASKED by Customer, RETURN_ASSESSED, RETURN_ACCEPTED""");
    }

    private int page(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse().getStatus();
    }

    private void delivered(Customer customer, int pieces) {
        sku = orders.product("2.00");
        number = returned.delivered(new TestOrders.Draft(customer.number()).line(sku.value(), pieces, "2.00"), "%d.00".formatted(pieces * 24 / 10));
    }

    private void delivered(Customer customer) {
        sku = orders.product("2.00");
        number = returned.delivered(customer, sku);
        assertThat(stock.level(sku).onHand()).isZero();
    }

    private ProcessInstance ask(ReturnReason reason, ReturnCondition condition, int pieces) {
        return ask(reason, ReturnWish.REFUND, condition, pieces);
    }

    private ProcessInstance ask(ReturnReason reason, ReturnWish wish, ReturnCondition condition, int pieces) {
        String rma = askForReturn.ask(request(Map.of(1, pieces), wish, reason, condition), "Customer");
        return engine.getRuntimeService().createProcessInstanceQuery().variableValueEquals("returnNumber", rma).list().stream().findFirst()
                .orElseGet(() -> ended(rma));
    }

    private ProcessInstance ended(String rma) {
        String id = engine.getHistoryService().createHistoricVariableInstanceQuery().variableValueEquals("returnNumber", rma).singleResult()
                .getProcessInstanceId();
        ExecutionEntity instance = new ExecutionEntity();
        instance.setId(id);
        instance.setProcessInstanceId(id);
        return instance;
    }

    private String ask(Map<Integer, Integer> pieces) {
        return askForReturn.ask(request(pieces, ReturnWish.REFUND, ReturnReason.WITHDRAWAL, ReturnCondition.UNOPENED), null);
    }

    private ReturnRequest request(Map<Integer, Integer> pieces, ReturnWish wish, ReturnReason reason, ReturnCondition condition) {
        return new ReturnRequest(number, "test-" + NEXT.getAndIncrement(), reason, wish, condition, pieces);
    }

    private ProcessInstance overdue() {
        ProcessInstance goods = ask(ReturnReason.WITHDRAWAL, ReturnCondition.OPENED, 5);
        jobs.executeTimer(number.value(), "boundaryEvent_returnOverdue", 20);
        assertThat(tasks.isOfferedTo(goods, "userTask_findReturn", "customer-service")).isTrue();
        return goods;
    }

    private void find(ProcessInstance goods, String whereabouts) {
        tasks.complete(goods, "userTask_findReturn", Map.of("returnWhereabouts", whereabouts));
    }

    private void receive(ProcessInstance goods, String result) {
        tasks.complete(goods, "userTask_receiveReturn", Map.of("receptionResult", result));
    }

    private void inspect(ProcessInstance goods, String result, int deduction) {
        if (deduction > 0) {
            photos.add(rma(), "used.png", PICTURE);
        }
        tasks.complete(goods, "userTask_inspectReturn", Map.of("inspectionResult", result, "returnCause", "CHANGE_OF_MIND", "goodsDamage", "NONE",
                "valueDeduction", deduction));
    }

    private void payOut(ProcessInstance goods) {
        jobs.execute(number.value(), "serviceTask_determineRefund");
        ProcessInstance refund = engine.getRuntimeService().createProcessInstanceQuery().superProcessInstanceId(goods.getId()).singleResult();
        tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));
    }

    private Returns.Return only() {
        List<Returns.Return> all = returns.of(number);
        return all.get(all.size() - 1);
    }

    private String rma() {
        return only().number();
    }

    private List<String> movements() {
        return jdbc.sql("select cause || ' ' || on_hand_change from stock_movement where sku = :sku and cause in ('RETURNED', 'WRITTEN_OFF') order by id")
                .param("sku", sku.value()).query(String.class).list();
    }

    private List<String> types() {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }

    private List<MessageStep> steps() {
        return messages.of(number).stream().map(Message::step).toList();
    }

    private void isSquare() {
        Balance balance = payments.balance(number);
        assertThat(balance.paid().minus(balance.refunded()).minus(balance.owed()).isZero()).as(balance.toString()).isTrue();
    }

    private static Money gbp(String amount) {
        return Money.of(amount, "GBP");
    }
}
