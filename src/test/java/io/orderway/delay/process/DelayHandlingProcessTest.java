package io.orderway.delay.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.CommercialTerms;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.delay.DelayAnswer;
import io.orderway.delay.DelayEvent;
import io.orderway.delay.DelayTrigger;
import io.orderway.delay.Delays;
import io.orderway.delay.Delays.Report;
import io.orderway.delay.application.AskAboutDelay;
import io.orderway.delay.application.NoticeDelays;
import io.orderway.delivery.TrackingStatus;
import io.orderway.identity.Groups;
import io.orderway.loss.LossStage;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.LineKind;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments;
import io.orderway.publiclink.OpenedLink;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@ProcessTest
@RecordApplicationEvents
class DelayHandlingProcessTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private Jobs jobs;
    @Autowired
    private TestOrders orders;
    @Autowired
    private TestShipments shipments;
    @Autowired
    private LossStage carrier;
    @Autowired
    private OrderReader reader;
    @Autowired
    private OrderProgress progress;
    @Autowired
    private Delays delays;
    @Autowired
    private NoticeDelays notice;
    @Autowired
    private AskAboutDelay ask;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Messages messages;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MockMvc web;
    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Payments payments;
    @Autowired
    private Books books;

    private ShipmentNumber shipment;
    private OrderNumber number;
    private LocalDate promised;

    @BeforeEach
    void anOrderIsPromised() {
        init(engine);
        shipment = shipments.open(orders.draft(consumer(), Map.of()).line(orders.product().value(), 5, "60.00"));
        number = shipment.orderNumber();
        promised = reader.get(number).promisedDate();
    }

    @Test
    void aDelayedOrderIsKeptCompensatedDeliveredAndReviewed() {
        delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(10));
        ProcessInstance delay = begin();
        ProcessEngineTests.assertThat(delay).isWaitingAt("userTask_enterDelayAnswer");
        assertThat(reader.get(number).promisedDate()).isEqualTo(promised.plusDays(10));
        assertThat(reader.get(number).firstPromisedDate()).isEqualTo(promised);
        assertThat(steps()).contains(MessageStep.DELIVERY_DELAYED).doesNotContain(MessageStep.NEW_DELIVERY_DATE);

        assertThat(ask.answerByLink(token(), DelayAnswer.KEEP)).isInstanceOf(OpenedLink.Valid.class);
        ProcessEngineTests.assertThat(delay).isWaitingAt("gateway_whatHappensNext");
        jobs.execute(number.value(), "catchEvent_updateDue");
        jobs.execute(number.value(), "sendTask_tellDelayUpdate");
        deliver();
        complete("userTask_sendGift", Map.of("compensationGranted", "GRANTED"));
        ProcessEngineTests.assertThat(delay).isWaitingAt("userTask_reviewDelay");
        complete("userTask_reviewDelay", Map.of("reviewedCause", "SUPPLIER", "prevention", "OTHER_SUPPLIER"));

        ProcessEngineTests.assertThat(delay).isEnded().hasPassedInOrder("serviceTask_readDelay", "businessRuleTask_findCause", "serviceTask_planNotice",
                "businessRuleTask_planConsent", "businessRuleTask_planCompensation", "sendTask_tellDelay", "boundaryEvent_delayAnswered",
                "serviceTask_settleDelayAnswer", "catchEvent_updateDue", "sendTask_tellDelayUpdate", "catchEvent_goodsDelivered",
                "serviceTask_workOutCompensation", "userTask_sendGift", "serviceTask_recordCompensation", "userTask_reviewDelay", "serviceTask_closeDelay", "endEvent_delayClosed");
        ProcessEngineTests.assertThat(delay).hasNotPassed("userTask_findDelayCause", "serviceTask_cancelDelayedOrder", "userTask_changeAsWished",
                "callActivity_grantDiscount", "callActivity_refundOrder");
        assertThat(delays.of(number)).singleElement().satisfies(closed -> {
            assertThat(closed.open()).isFalse();
            assertThat(closed.cause()).isEqualTo("SUPPLIER");
            assertThat(closed.answer()).isEqualTo(DelayAnswer.KEEP);
            assertThat(closed.compensation()).isEqualTo("GIFT");
            assertThat(closed.prevention()).isEqualTo("OTHER_SUPPLIER");
        });
        assertThat(told()).containsOnlyOnce("DELAY_NOTICED", "DELAY_CAUSE_FOUND", "DELIVERY_DELAYED", "DELAY_ANSWERED", "COMPENSATION_GRANTED",
                "DELAY_REVIEWED", "DELAY_CLOSED");
        assertThat(steps()).containsOnlyOnce(MessageStep.DELIVERY_DELAYED, MessageStep.DELAY_UPDATE);
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, DELIVERY_DELAYED, DELAY_UPDATE, SHIPPED, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND,
                          DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_ANSWERED by Customer, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          CARRIER_BOOKED, SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, COMPENSATION_GRANTED, DELAY_REVIEWED,
                          DELAY_CLOSED""");
    }

    @Test
    void thePromiseIsSeenToBreakBeforeItIsBroken() {
        promiseIs(calendar.today());
        notice.sweep();
        notice.sweep();
        ProcessInstance delay = begin();
        ProcessEngineTests.assertThat(delay).isWaitingAt("userTask_enterDelayAnswer");
        assertThat(delays.of(number)).singleElement().satisfies(open -> {
            assertThat(open.trigger()).isEqualTo(DelayTrigger.PROMISE_AT_RISK);
            assertThat(open.cause()).isEqualTo("WAREHOUSE");
            assertThat(open.newDate()).isAfter(calendar.today());
        });
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE, DELIVERY_DELAYED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND,
                          DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED""");
    }

    @Test
    void aPromiseThatCanBeKeptIsLeftAlone() {
        promiseIs(calendar.plusWorkingDays(calendar.today(), 15));
        notice.sweep();
        assertThat(delays.of(number)).isEmpty();
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED""");
    }

    @Test
    void silenceKeepsAFirstShortDelayAndEndsAnOpenOne() {
        delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(2));
        ProcessInstance delay = begin();
        jobs.execute(number.value(), "boundaryEvent_silence");
        ProcessEngineTests.assertThat(delay).isWaitingAt("gateway_whatHappensNext").hasNotPassed("serviceTask_workOutCompensation");
        assertThat(delays.of(number).get(0).answer()).isEqualTo(DelayAnswer.KEEP);

        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE, DELIVERY_DELAYED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND,
                          DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_ANSWERED""");

        anOrderIsPromised();
        delays.report(number, DelayTrigger.CLERK, null);
        delay = begin();
        complete("userTask_findDelayCause", Map.of("enteredCause", "CUSTOMS", "newDateKnown", "OPEN"));
        String token = token();
        jobs.execute(number.value(), "boundaryEvent_silence");
        ProcessEngineTests.assertThat(delay).isWaitingAt("gateway_whatHappensNext").hasPassed("serviceTask_cancelDelayedOrder");
        assertThat(cancellationOf(number)).isNotNull();
        assertThat(ask.answerByLink(token, DelayAnswer.KEEP)).as("after the time has passed").isInstanceOf(OpenedLink.Expired.class);
        assertThat(delays.of(number).get(0).answer()).isEqualTo(DelayAnswer.CANCEL);
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE, DELIVERY_DELAYED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND,
                          DELIVERY_DELAYED, DELAY_ANSWERED""");
    }

    @Test
    void anOrderThatIsCancelledEndsItsDelay() {
        delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(5));
        ProcessInstance delay = begin();
        ask.answerByLink(token(), DelayAnswer.CANCEL);
        ProcessEngineTests.assertThat(delay).isWaitingAt("gateway_whatHappensNext");
        jobs.execute(number.value(), "serviceTask_recordCancellation");
        assertThat(told()).contains("CANCELLATION_ASKED");
        progress.cancel(number, "The customer does not want to wait");
        ProcessEngineTests.assertThat(delay).isEnded().hasPassed("startEvent_orderEnded", "serviceTask_closeDelay_afterEnd");
        assertThat(delays.of(number).get(0).open()).isFalse();
        books.of(number).say("""
                goods     reserved 5, released 5
                money     not moved
                told      DELIVERY_DATE, DELIVERY_DELAYED, ORDER_CANCELLED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND,
                          DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_ANSWERED by Customer, CANCELLATION_ASKED, ORDER_CANCELLED,
                          DELAY_CLOSED""");
    }

    @Test
    void aWishToChangeIsADeskTaskAndTheDelayGoesOn() {
        delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(5));
        ProcessInstance delay = begin();
        complete("userTask_enterDelayAnswer", Map.of("enteredAnswer", "CHANGE"));
        complete("userTask_changeAsWished", Map.of("changeResult", "CHANGED"));
        ProcessEngineTests.assertThat(delay).isWaitingAt("gateway_whatHappensNext");
        deliver();
        complete("userTask_sendGift", Map.of("compensationGranted", "NOT_GRANTED"));
        ProcessEngineTests.assertThat(delay).isWaitingAt("userTask_reviewDelay");
        assertThat(told()).contains("COMPENSATION_NOT_GRANTED");
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, DELIVERY_DELAYED, SHIPPED, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND,
                          DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_ANSWERED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, COMPENSATION_NOT_GRANTED""");
    }

    @Test
    void aKeyAccountGetsItsDiscountOnceTheGoodsAreThere() {
        shipment = shipments.open(orders.draft(orders.customer(new PaymentTerms("NET30"), CustomerTier.KEY_ACCOUNT), Map.of())
                .line(orders.product().value(), 5, "60.00"));
        number = shipment.orderNumber();
        promised = reader.get(number).promisedDate();
        shipments.start("payment-commitment", shipment);
        delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(10));
        ProcessInstance delay = begin();
        ask.answerByLink(token(), DelayAnswer.KEEP);
        deliver();
        ProcessEngineTests.assertThat(delay).isWaitingAt("callActivity_grantDiscount").hasNotPassed("userTask_sendGift");

        jobs.execute(number.value(), "serviceTask_determineGoodwill");

        ProcessEngineTests.assertThat(delay).isWaitingAt("userTask_reviewDelay").hasPassed("serviceTask_recordCompensation");
        assertThat(payments.balance(number).goodwill()).as("5 % of 360").hasToString("18.00 GBP");
        assertThat(payments.balance(number).owed()).hasToString("360.00 GBP");
        assertThat(told()).contains("GOODWILL_GRANTED", "COMPENSATION_GRANTED");
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 360.00, authorised 360.00, goodwill 18.00 by account; in 0.00, out 0.00, owed 360.00
                told      DELIVERY_DATE, DELIVERY_DELAYED, SHIPPED, DELIVERY_CONFIRMATION, GOODWILL
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, PAYMENT_AUTHORISED_ON_ACCOUNT, DELAY_NOTICED,
                          DELAY_CAUSE_FOUND, DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_ANSWERED by Customer, SHIPMENT_PICKED,
                          SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, GOODWILL_PROPOSED,
                          GOODWILL_GRANTED, COMPENSATION_GRANTED""");
    }

    @Test
    void aSmallOrderThatComesMonthsLateIsGivenAway() {
        shipment = shipments.open(orders.draft(consumer(), Map.of()).line(orders.product().value(), 5, "6.00"));
        number = shipment.orderNumber();
        promised = reader.get(number).promisedDate();
        shipments.start("payment-commitment", shipment);
        delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(70));
        ProcessInstance delay = begin();
        ask.answerByLink(token(), DelayAnswer.KEEP);
        deliver();

        jobs.execute(number.value(), "serviceTask_determineRefund");

        ProcessEngineTests.assertThat(delay).isWaitingAt("userTask_reviewDelay").hasPassed("callActivity_refundOrder")
                .hasNotPassed("callActivity_grantDiscount");
        assertThat(payments.balance(number).owed()).hasToString("0.00 GBP");
        assertThat(told()).contains("COMPENSATION_GRANTED");
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     charged 36.00, authorised 36.00, credited 36.00, authorisation released 36.00; in 0.00, out 0.00, owed 0.00
                told      DELIVERY_DATE, DELIVERY_DELAYED, SHIPPED, DELIVERY_CONFIRMATION, REFUND
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, PAYMENT_AUTHORISED_ON_ACCOUNT, DELAY_NOTICED,
                          DELAY_CAUSE_FOUND, DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_ANSWERED by Customer, SHIPMENT_PICKED,
                          SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, REFUND_DETERMINED,
                          CREDIT_GIVEN_BACK, CREDITED, REFUND_SETTLED, COMPENSATION_GRANTED""");
    }

    @Test
    void carriageThatWasChargedIsGivenBack() {
        shipment = shipments.open(orders.draft(consumer(), Map.of()).line(orders.product().value(), 5, "6.00").line(LineKind.CARRIAGE, "POST", 1, "10.00"));
        number = shipment.orderNumber();
        promised = reader.get(number).promisedDate();
        shipments.start("payment-commitment", shipment);
        delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(20));
        ProcessInstance delay = begin();
        ask.answerByLink(token(), DelayAnswer.KEEP);
        deliver();

        jobs.execute(number.value(), "serviceTask_determineGoodwill");
        complete("userTask_approveGoodwill", Map.of("goodwillAnswer", "AGREE"));

        ProcessEngineTests.assertThat(delay).isWaitingAt("userTask_reviewDelay").hasPassed("serviceTask_workOutCompensation")
                .hasNotPassed("callActivity_refundOrder");
        assertThat(payments.carriage(number)).hasToString("12.00 GBP");
        books.of(number).say("""
                goods     reserved 5 of line 1, handed over 5 of line 1
                money     charged 48.00, authorised 48.00, goodwill 12.00 by account; in 0.00, out 0.00, owed 48.00
                told      DELIVERY_DATE, DELIVERY_DELAYED, SHIPPED, DELIVERY_CONFIRMATION, GOODWILL
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, PAYMENT_AUTHORISED_ON_ACCOUNT, DELAY_NOTICED,
                          DELAY_CAUSE_FOUND, DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_ANSWERED by Customer, SHIPMENT_PICKED,
                          SHIPMENT_PACKED, CARRIER_BOOKED, SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, GOODWILL_PROPOSED,
                          GOODWILL_GRANTED, COMPENSATION_GRANTED""");
    }

    @Test
    void aSecondReportMovesTheOneHandlingAndAsksAnew() {
        assertThat(delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(5))).isEqualTo(Report.BEGUN);
        ProcessInstance delay = begin();
        String first = token();

        assertThat(delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(5))).isEqualTo(Report.KNOWN);
        assertThat(delays.report(number, DelayTrigger.CLERK, promised.plusDays(8))).isEqualTo(Report.MOVED);

        ProcessEngineTests.assertThat(delay).isWaitingAt("userTask_enterDelayAnswer").hasPassed("boundaryEvent_dateMoved");
        assertThat(delays.of(number)).singleElement().satisfies(moved -> assertThat(moved.notices()).isEqualTo(2));
        assertThat(ask.answerByLink(first, DelayAnswer.CANCEL)).as("the link to the earlier date").isInstanceOf(OpenedLink.Expired.class);
        assertThat(ask.answerByLink(token(), DelayAnswer.KEEP)).isInstanceOf(OpenedLink.Valid.class);
        assertThat(delays.report(number, DelayTrigger.CLERK, promised.plusDays(12))).isEqualTo(Report.MOVED);
        assertThat(running()).isEqualTo(1);
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE, DELIVERY_DELAYED, DELIVERY_DELAYED, DELIVERY_DELAYED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND,
                          DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_MOVED, DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_ANSWERED by
                          Customer, DELAY_MOVED, DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED""");
    }

    @Test
    void aNewPromiseOfTheHouseWhileTheCustomerIsAskedAsksAnew() {
        delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(5));
        begin();
        progress.promise(number, promised.plusDays(9), "The supplier delivers later");
        assertThat(delays.of(number)).singleElement().satisfies(moved -> {
            assertThat(moved.newDate()).isEqualTo(promised.plusDays(9));
            assertThat(moved.notices()).isEqualTo(2);
        });
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE, DELIVERY_DELAYED, DELIVERY_DELAYED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND,
                          DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELIVERY_PROMISE_CHANGED, DELIVERY_DELAYED""");
    }

    @Test
    void reportsAtOnceAreOneHandling() throws Exception {
        List<Report> reports = AtOnce.times(8, () -> delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(5)));
        assertThat(reports).filteredOn(Report.BEGUN::equals).hasSize(1);
        assertThat(running()).isEqualTo(1);
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED""");
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(5));
        begin();
        String token = token();
        List<OpenedLink> answers = AtOnce.times(8, () -> ask.answerByLink(token, DelayAnswer.KEEP));
        assertThat(answers).filteredOn(OpenedLink.Valid.class::isInstance).hasSize(1);
        assertThat(told()).containsOnlyOnce("DELAY_ANSWERED");
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE, DELIVERY_DELAYED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND,
                          DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_ANSWERED by Customer""");
    }

    @Test
    void aClerkWhoFindsThatThePromiseHoldsTellsNobody() {
        delays.report(number, DelayTrigger.CLERK, null);
        ProcessInstance delay = begin();
        complete("userTask_findDelayCause", Map.of("enteredCause", "OTHER", "newDateKnown", "KNOWN", "newDate", promised.toString()));
        ProcessEngineTests.assertThat(delay).isEnded().hasPassed("serviceTask_closeDelay_withoutDelay", "endEvent_promiseKept")
                .hasNotPassed("sendTask_tellDelay");
        assertThat(steps()).doesNotContain(MessageStep.DELIVERY_DELAYED);
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND, DELAY_CLOSED""");
    }

    @Test
    void nobodyIsToldOfADelayOnceTheGoodsHaveArrived() {
        delays.report(number, DelayTrigger.CLERK, null);
        ProcessInstance delay = begin();
        deliver();
        complete("userTask_findDelayCause", Map.of("enteredCause", "OTHER", "newDateKnown", "KNOWN", "newDate", promised.plusDays(5).toString()));
        ProcessEngineTests.assertThat(delay).isEnded().hasPassed("serviceTask_closeDelay_withoutDelay").hasNotPassed("sendTask_tellDelay");
        assertThat(steps()).doesNotContain(MessageStep.DELIVERY_DELAYED);
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED, DELIVERY_CONFIRMATION
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, SHIPMENT_PICKED, SHIPMENT_PACKED,
                          CARRIER_BOOKED, SHIPMENT_HANDED_OVER, SHIPMENT_DELIVERED, CONFIRMATION_ASKED, DELAY_CAUSE_FOUND, DELAY_CLOSED""");
    }

    @Test
    void aNewDateIsADayToCome() {
        delays.report(number, DelayTrigger.CLERK, null);
        begin();
        for (String day : List.of("", "soon", calendar.today().minusDays(1).toString(), "2099-01-01")) {
            assertThatThrownBy(() -> complete("userTask_findDelayCause", Map.of("enteredCause", "OTHER", "newDateKnown", "KNOWN", "newDate", day)))
                    .as(day).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> delays.report(number, DelayTrigger.CLERK, calendar.today().minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED""");
    }

    @Test
    void aCarriersDelayIsOneAndAnEndedOrderHasNone() {
        pack();
        carrier.follow(shipment);
        carrier.tell(shipment, TrackingStatus.DELAYED);
        carrier.tell(shipment, TrackingStatus.DELAYED);
        assertThat(delays.of(number)).singleElement().satisfies(open -> assertThat(open.trigger()).isEqualTo(DelayTrigger.CARRIER));

        OrderNumber other = orders.place(orders.customer(), Map.of(orders.product(), 1));
        progress.reject(other, null);
        assertThat(delays.report(other, DelayTrigger.CLERK, null)).isEqualTo(Report.NOTHING_BROKEN);
        books.of(number).say("""
                goods     reserved 5, handed over 5
                money     not moved
                told      DELIVERY_DATE, SHIPPED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, SHIPMENT_PICKED, SHIPMENT_PACKED, CARRIER_BOOKED,
                          SHIPMENT_HANDED_OVER, DELAY_NOTICED""");
    }

    @Test
    void theCustomerAnswersOnAPageThatLookingDoesNotUseUp() throws Exception {
        delays.report(number, DelayTrigger.SUPPLIER, promised.plusDays(5));
        begin();
        String page = "/p/delay/" + token();
        web.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("I wait for it")));
        web.perform(post(page).param("answer", "PERHAPS")).andExpect(status().is4xxClientError());
        web.perform(post(page).param("answer", "KEEP")).andExpect(content().string(containsString("Thank you")));
        web.perform(post(page).param("answer", "CANCEL")).andExpect(content().string(containsString("You wait for your order")));
        web.perform(get("/p/delay/guessed")).andExpect(status().isNotFound());
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE, DELIVERY_DELAYED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED, DELAY_CAUSE_FOUND,
                          DELIVERY_DELAYED, DELIVERY_PROMISE_CHANGED, DELAY_ANSWERED by Customer""");
    }

    @Test
    void aClerkReportsADelayAndHearsIfThereIsNone() throws Exception {
        String path = "/api/orders/%s/delay".formatted(number);
        var cora = user("cora").authorities(AuthorityUtils.createAuthorityList(Groups.CUSTOMER_SERVICE));
        web.perform(post(path).with(cora).contentType("application/json").content("{\"newDate\":\"%s\"}".formatted(promised)))
                .andExpect(status().isConflict());
        web.perform(post(path).with(cora).contentType("application/json").content("{\"newDate\":\"%s\"}".formatted(promised.plusDays(3))))
                .andExpect(status().isNoContent());
        web.perform(post(path).with(cora).contentType("application/json").content("{\"newDate\":\"never\"}")).andExpect(status().isBadRequest());
        assertThat(running()).isEqualTo(1);
        books.of(number).say("""
                goods     reserved 5
                money     not moved
                told      DELIVERY_DATE
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, DELIVERY_PROMISED, DELAY_NOTICED by cora""");
    }

    private Customer consumer() {
        Customer customer = orders.customer();
        CommercialTerms terms = customer.terms();
        return orders.save(new Customer(customer.number(), customer.name(), customer.contact(), customer.address(),
                new CommercialTerms(terms.tier(), terms.payment(), terms.creditLimit(), terms.priceList(), null), customer.handling()));
    }

    private ProcessInstance begin() {
        jobs.execute(number.value(), "serviceTask_readDelay");
        return runtime.createProcessInstanceQuery().processDefinitionKey("delay-handling").processInstanceBusinessKey(number.value()).singleResult();
    }

    private long running() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("delay-handling").processInstanceBusinessKey(number.value()).count();
    }

    private void complete(String task, Map<String, Object> entered) {
        forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey(task).singleResult().getId(), entered);
    }

    private void promiseIs(LocalDate date) {
        jdbc.sql("update customer_order set promised_date = :date, version = version + 1 where order_number = :number")
                .param("date", date).param("number", number.value()).update();
    }

    private void pack() {
        shipments.pack(shipment, 1250, 1);
        shipments.handOver(shipment);
    }

    private void deliver() {
        pack();
        carrier.follow(shipment);
        carrier.tell(shipment, TrackingStatus.DELIVERED);
    }

    private List<String> told() {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }

    private List<MessageStep> steps() {
        return messages.of(number).stream().map(Message::step).toList();
    }

    private ProcessInstance cancellationOf(OrderNumber order) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("order-cancellation").processInstanceBusinessKey(order.value()).singleResult();
    }

    private String token() {
        List<String> urls = events.stream(DelayEvent.Told.class).filter(asked -> asked.number().equals(number)).map(DelayEvent.Told::url).toList();
        String last = urls.get(urls.size() - 1);
        return last.substring(last.lastIndexOf('/') + 1);
    }
}
