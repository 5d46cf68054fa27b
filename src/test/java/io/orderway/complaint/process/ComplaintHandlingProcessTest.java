package io.orderway.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestTasks;
import io.orderway.complaint.ComplaintEvent;
import io.orderway.complaint.ComplaintFinding;
import io.orderway.complaint.ComplaintIntake;
import io.orderway.complaint.ComplaintIntake.Outcome;
import io.orderway.complaint.ComplaintStage;
import io.orderway.complaint.ComplaintState;
import io.orderway.complaint.ComplaintTopic;
import io.orderway.complaint.Complaints;
import io.orderway.complaint.Complaints.View;
import io.orderway.complaint.ContactMeans;
import io.orderway.complaint.RemedyAnswer;
import io.orderway.complaint.application.DealWithComplaint;
import io.orderway.complaint.application.OfferRemedy;
import io.orderway.identity.Groups;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.notification.application.MessageDelivery;
import io.orderway.order.LinkedOrders;
import io.orderway.order.LinkedOrderDraft;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Urgency;
import io.orderway.outbox.Round;
import io.orderway.payment.Payments;
import io.orderway.publiclink.OpenedLink;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProcessTest
@RecordApplicationEvents
class ComplaintHandlingProcessTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ComplaintStage stage;
    @Autowired
    private ComplaintIntake intake;
    @Autowired
    private Complaints complaints;
    @Autowired
    private DealWithComplaint deal;
    @Autowired
    private OfferRemedy offer;
    @Autowired
    private LinkedOrders linked;
    @Autowired
    private OrderReader orders;
    @Autowired
    private Payments payments;
    @Autowired
    private Messages messages;
    @Autowired
    private MessageDelivery delivery;
    @Autowired
    private Stock stock;
    @Autowired
    private TestTasks tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private Jobs jobs;
    @Autowired
    private ApplicationEvents events;
    @Autowired
    private Books books;

    private OrderNumber number;
    private String complaint;
    private ProcessInstance handling;

    @BeforeEach
    void aCustomerComplains() {
        init(engine);
        number = stage.paidOrder();
        complaint = stage.complain(number, ComplaintTopic.WRONG_GOODS);
        handling = stage.handling(number);
    }

    @Test
    void ourErrorIsPutRightWithGoodsAndMoneyOnceTheCustomerAccepts() {
        Sku sku = Sku.of(orders.get(number).goods().get(0).sku());
        stock.bookIn(sku, Quantity.of(10), "Delivery note");
        replace(4);
        find("OWN_ERROR", "12.50", "5.00");
        assertThat(view().state()).isEqualTo(ComplaintState.PROPOSED);
        assertThat(linked.of(number)).as("before he has accepted").isEmpty();

        assertThat(offer.answerByLink(token(), RemedyAnswer.ACCEPTED)).isInstanceOf(OpenedLink.Valid.class);

        assertThat(linked.of(number)).singleElement().satisfies(corrected -> {
            assertThat(corrected.kind()).isEqualTo(OrderKind.REPLACEMENT);
            assertThat(orders.get(corrected.number()).goods()).singleElement().extracting(OrderView.Line::quantity).isEqualTo(4);
            assertThat(view().correctedOrder()).isEqualTo(corrected.number());
        });
        jobs.execute(view().correctedOrder().value(), "serviceTask_judgeUrgency");
        assertThat(stock.level(sku)).as("the corrected order's goods").isEqualTo(new StockLevel(sku, 10, 4));
        assertThat(orders.get(view().correctedOrder()).urgency()).as("it goes first").isEqualTo(Urgency.RUSH);
        stage.complete(stage.refund(number), "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));
        jobs.execute(number.value(), "serviceTask_determineGoodwill");
        ProcessEngineTests.assertThat(handling).isEnded().hasPassedInOrder("businessRuleTask_planComplaint", "sendTask_acknowledgeComplaint",
                "userTask_reviewComplaint", "serviceTask_recordComplaintFinding", "sendTask_proposeRemedy", "boundaryEvent_remedyAnswered",
                "serviceTask_settleRemedyAnswer", "serviceTask_placeCorrectedOrder", "callActivity_refund", "callActivity_goodwill", "serviceTask_closeComplaint",
                "sendTask_tellComplaintClosed", "endEvent_complaintClosed")
                .hasNotPassed("serviceTask_escalateComplaint", "userTask_decideOnComplaint", "userTask_clearUpComplaint");
        assertThat(payments.balance(number)).satisfies(balance -> {
            assertThat(balance.refunded()).hasToString("12.50 GBP");
            assertThat(balance.owed()).hasToString("227.50 GBP");
            assertThat(balance.goodwill()).hasToString("5.00 GBP");
            assertThat(balance.dueBack().isZero()).isTrue();
        });
        assertThat(payments.entries(view().correctedOrder())).as("what puts it right costs nothing").isEmpty();
        assertThat(view()).satisfies(closed -> {
            assertThat(closed.state()).isEqualTo(ComplaintState.CLOSED);
            assertThat(closed.finding()).isEqualTo(ComplaintFinding.OWN_ERROR);
            assertThat(closed.answer()).isEqualTo(RemedyAnswer.ACCEPTED);
        });
        assertThat(stage.told(number)).containsSubsequence("COMPLAINT_RECEIVED", "COMPLAINT_ACKNOWLEDGED", "COMPLAINT_REVIEWED",
                "COMPLAINT_REMEDY_PROPOSED", "COMPLAINT_REMEDY_ANSWERED", "REPLACEMENT_PLACED", "REFUND_SETTLED", "GOODWILL_GRANTED", "COMPLAINT_CLOSED");
        assertThat(steps()).containsOnlyOnce(MessageStep.COMPLAINT_RECEIVED, MessageStep.COMPLAINT_REMEDY, MessageStep.REFUND, MessageStep.GOODWILL, MessageStep.COMPLAINT_CLOSED);
        assertThat(events.stream(ComplaintEvent.Closed.class)).singleElement().extracting(ComplaintEvent.Closed::feedbackUrl).asString()
                .contains("/p/feedback/");
        assertThat(offer.answerByLink(token(), RemedyAnswer.REFUSED)).as("after that").isNotInstanceOf(OpenedLink.Valid.class);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, credited 12.50, refunded 12.50 by bank transfer, goodwill 5.00 by
                          account; in 240.00, out 12.50, owed 227.50
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_REMEDY, REFUND, GOODWILL, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_REMEDY_PROPOSED by cora,
                          COMPLAINT_REMEDY_ANSWERED by Customer, REPLACEMENT_PLACED, REFUND_DETERMINED, CREDITED, REFUND_PAID_OUT by cora,
                          REFUND_SETTLED by cora, GOODWILL_PROPOSED, GOODWILL_GRANTED, COMPLAINT_CLOSED""");
    }

    @Test
    void aMisunderstandingIsClarifiedAndRecorded() {
        assertThatThrownBy(() -> find("MISUNDERSTANDING", null)).hasMessageContaining("how it was clarified");
        stage.as("cora", Groups.CUSTOMER_SERVICE, () -> deal.write(complaint, ContactMeans.TELEPHONE, false, "The blue ones are the sample he asked for."));
        find("MISUNDERSTANDING", null);

        ProcessEngineTests.assertThat(handling).isEnded().hasPassed("serviceTask_recordComplaintFinding", "endEvent_complaintClosed")
                .hasNotPassed("sendTask_proposeRemedy", "serviceTask_placeCorrectedOrder", "callActivity_refund", "callActivity_goodwill");
        assertThat(complaints.log(number)).extracting(Complaints.Entry::author).containsExactly("Customer", "cora");
        assertThat(steps()).contains(MessageStep.COMPLAINT_CLOSED).doesNotContain(MessageStep.COMPLAINT_REMEDY);
        assertThat(payments.balance(number).refunded().isZero()).isTrue();
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_CLOSED by cora""");
    }

    @Test
    void whatNobodyReviewsInTimeIsAManagers() {
        jobs.executeTimer(number.value(), "boundaryEvent_reviewOverdue", 2);
        ProcessEngineTests.assertThat(handling).isWaitingAt("userTask_decideOnComplaint").hasPassed("serviceTask_escalateComplaint");
        assertThat(view().state()).isEqualTo(ComplaintState.WITH_MANAGER);
        assertThat(escalation()).contains("not reviewed in the set time");

        assertThatThrownBy(() -> decide("ESCALATE")).hasMessageContaining("with a manager already");
        decide("WITHDRAWN");
        ProcessEngineTests.assertThat(handling).isEnded().hasPassed("endEvent_complaintClosed");
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_ESCALATED, COMPLAINT_REVIEWED by cora,
                          COMPLAINT_CLOSED by cora""");
    }

    @Test
    void aClerkPassesOnWhatIsBeyondHim() {
        find("ESCALATE", null);
        ProcessEngineTests.assertThat(handling).isWaitingAt("userTask_decideOnComplaint");
        assertThat(escalation()).contains("passed on by customer service");
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_ESCALATED by cora""");
    }

    @Test
    void whoWantsAManagerGetsOneAndWithoutAgreementItIsClosed() {
        replace(4);
        find("OWN_ERROR", null);
        offer.answerByLink(token(), RemedyAnswer.MANAGER_WANTED);
        ProcessEngineTests.assertThat(handling).isWaitingAt("userTask_decideOnComplaint");
        assertThat(escalation()).contains("the customer wishes it");

        decide("NO_AGREEMENT");
        ProcessEngineTests.assertThat(handling).isEnded().hasNotPassed("serviceTask_placeCorrectedOrder");
        assertThat(view().finding()).isEqualTo(ComplaintFinding.NO_AGREEMENT);
        assertThat(linked.of(number)).isEmpty();
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_REMEDY, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_REMEDY_PROPOSED by cora,
                          COMPLAINT_REMEDY_ANSWERED by Customer, COMPLAINT_ESCALATED, COMPLAINT_REVIEWED by cora, COMPLAINT_CLOSED by cora""");
    }

    @Test
    void whoRefusesIsOfferedSomethingElseByALinkOfItsOwn() {
        replace(4);
        find("OWN_ERROR", null);
        String first = token();
        offer.answerByLink(first, RemedyAnswer.REFUSED);
        ProcessEngineTests.assertThat(handling).isWaitingAt("userTask_reviewComplaint");

        replace(0);
        find("OWN_ERROR", "20.00");
        assertThat(offer.answerByLink(first, RemedyAnswer.ACCEPTED)).as("the first offer's link").isInstanceOf(OpenedLink.Used.class);
        ProcessEngineTests.assertThat(handling).isWaitingAt("userTask_hearRemedyAnswer");
        stage.complete(handling, "userTask_hearRemedyAnswer", Map.of("remedyAnswer", "ACCEPTED"));
        ProcessEngineTests.assertThat(handling).isWaitingAt("callActivity_refund").hasNotPassed("serviceTask_placeCorrectedOrder");
        assertThat(steps().stream().filter(MessageStep.COMPLAINT_REMEDY::equals)).hasSize(2);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_REMEDY, COMPLAINT_REMEDY
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_REMEDY_PROPOSED by cora,
                          COMPLAINT_REMEDY_ANSWERED by Customer, COMPLAINT_REVIEWED by cora, COMPLAINT_REMEDY_PROPOSED by cora,
                          COMPLAINT_REMEDY_ANSWERED by cora""");
    }

    @Test
    void silenceMeansThatWhatWasOfferedIsDone() {
        replace(4);
        find("OWN_ERROR", null);
        String token = token();
        jobs.executeTimer(number.value(), "boundaryEvent_answerOverdue", 10);
        ProcessEngineTests.assertThat(handling).isEnded().hasPassed("serviceTask_placeCorrectedOrder", "endEvent_complaintClosed")
                .hasNotPassed("callActivity_refund");
        assertThat(offer.answerByLink(token, RemedyAnswer.REFUSED)).as("an answer after that").isInstanceOf(OpenedLink.Expired.class);
        assertThat(linked.of(number)).hasSize(1);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_REMEDY, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_REMEDY_PROPOSED by cora,
                          COMPLAINT_REMEDY_ANSWERED, REPLACEMENT_PLACED, COMPLAINT_CLOSED""");
    }

    @Test
    void aRefundThatFinanceDeclinesIsCarriedOutInAnotherAttemptOrSettledOtherwise() {
        find("OWN_ERROR", "200.00");
        offer.answerByLink(token(), RemedyAnswer.ACCEPTED);
        decline();
        ProcessEngineTests.assertThat(handling).isWaitingAt("userTask_clearUpComplaint");
        clearUp("TRY_AGAIN");
        decline();
        clearUp("SETTLED_OTHERWISE");
        ProcessEngineTests.assertThat(handling).isEnded().hasPassed("endEvent_complaintClosed").hasNotPassed("callActivity_goodwill");
        assertThat(payments.balance(number)).satisfies(balance -> {
            assertThat(balance.refunded().isZero()).isTrue();
            assertThat(balance.owed()).hasToString("240.00 GBP");
        });
        assertThat(stage.detail(number, "COMPLAINT_CLOSED")).contains("settled in another way");
        assertThat(closingMail()).contains("in another way than we had offered").doesNotContain("200.00", "on top");
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_REMEDY, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_REMEDY_PROPOSED by cora,
                          COMPLAINT_REMEDY_ANSWERED by Customer, REFUND_DETERMINED, REFUND_DECLINED by cora, REFUND_DETERMINED, REFUND_DECLINED
                          by cora, COMPLAINT_CLOSED by cora""");
    }

    @Test
    void largerGesturesAreAManagersToOfferAndWhatManagersDeclineIsClearedUp() {
        assertThatThrownBy(() -> find("OWN_ERROR", null, "60.00")).hasMessageContaining("a manager's to offer");
        assertThatThrownBy(() -> find("OWN_ERROR", null, "99999999999")).hasMessageContaining("seven digits");
        find("ESCALATE", null);
        stage.complete(handling, "userTask_decideOnComplaint", Map.of("complaintFinding", "OWN_ERROR", "gestureAmount", "60.00"));
        offer.answerByLink(token(), RemedyAnswer.ACCEPTED);
        declineGesture();
        ProcessEngineTests.assertThat(handling).isWaitingAt("userTask_clearUpComplaint").hasNotPassed("callActivity_refund");
        clearUp("TRY_AGAIN");
        jobs.execute(number.value(), "serviceTask_determineGoodwill");
        stage.complete(stage.running(number, "goodwill"), "userTask_approveGoodwill", Map.of("goodwillAnswer", "AGREE"));
        ProcessEngineTests.assertThat(handling).isEnded();
        assertThat(payments.balance(number)).satisfies(balance -> {
            assertThat(balance.goodwill()).hasToString("60.00 GBP");
            assertThat(balance.owed()).as("the price stays").hasToString("240.00 GBP");
        });
        assertThat(closingMail()).contains("60.00", "on top");
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer, goodwill 60.00 by account; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_REMEDY, GOODWILL, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_ESCALATED by cora,
                          COMPLAINT_REVIEWED by cora, COMPLAINT_REMEDY_PROPOSED by cora, COMPLAINT_REMEDY_ANSWERED by Customer,
                          GOODWILL_PROPOSED, GOODWILL_DECLINED by cora, GOODWILL_PROPOSED, GOODWILL_GRANTED by cora, COMPLAINT_CLOSED by cora""");
    }

    @Test
    void whatACustomerAddsStandsInTheLogOnce() {
        intake.add(complaint, ContactMeans.EMAIL, "The box was open.");
        intake.add(complaint, ContactMeans.EMAIL, " The box was open. ");
        assertThat(complaints.log(number)).extracting(Complaints.Entry::text).filteredOn("The box was open."::equals).hasSize(1);
        assertThat(stage.told(number).stream().filter("COMPLAINT_ADDED_TO"::equals)).hasSize(1);
        assertThatThrownBy(() -> intake.add("CP-0", ContactMeans.EMAIL, "x")).isInstanceOf(NotFoundException.class);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_ADDED_TO by Customer""");
    }

    @Test
    void ofTwoClerksWhoReviewAtOnceTheSecondIsToldSo() throws Exception {
        String task = tasks.find(handling, "userTask_reviewComplaint").getId();
        List<Boolean> outcomes = AtOnce.times(2, () -> {
            try {
                forms.submitTaskForm(task, Map.of("complaintFinding", "WITHDRAWN"));
                return true;
            } catch (ConflictException late) {
                return false;
            }
        });
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        assertThat(stage.told(number).stream().filter("COMPLAINT_CLOSED"::equals)).hasSize(1);
        assertThat(steps()).containsOnlyOnce(MessageStep.COMPLAINT_CLOSED);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED, COMPLAINT_CLOSED""");
    }

    @Test
    void whatWasReplacedMeanwhileCannotBeReplacedAgain() {
        replace(100);
        find("OWN_ERROR", null);
        linked.place(new LinkedOrderDraft(number, OrderKind.REPLACEMENT, "OTHER", "A parcel was lost", List.of(LinkedOrderDraft.Line.again(1, 50)), null));
        offer.answerByLink(token(), RemedyAnswer.ACCEPTED);
        ProcessEngineTests.assertThat(handling).isWaitingAt("userTask_clearUpComplaint").hasPassed("serviceTask_placeCorrectedOrder");
        assertThat(stage.told(number)).contains("COMPLAINT_NOT_PUT_RIGHT");
        clearUp("SETTLED_OTHERWISE");
        ProcessEngineTests.assertThat(handling).isEnded();
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_REMEDY, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_REMEDY_PROPOSED by cora,
                          REPLACEMENT_PLACED, COMPLAINT_REMEDY_ANSWERED by Customer, COMPLAINT_NOT_PUT_RIGHT, COMPLAINT_CLOSED by cora""");
    }

    @Test
    void whatIsOfferedMustBePossible() {
        assertThatThrownBy(() -> find("OWN_ERROR", null)).hasMessageContaining("which pieces are sent once more");
        assertThatThrownBy(() -> find("OWN_ERROR", "240.01")).hasMessageContaining("240.00 GBP at most");
        assertThatThrownBy(() -> find("OWN_ERROR", "0.001")).hasMessageContaining("2 decimals");
        assertThatThrownBy(() -> find("NO_AGREEMENT", null)).hasMessageContaining("offer the customer something first");
        assertThatThrownBy(() -> replace(101)).hasMessageContaining("0 to 100 pieces");
        ProcessEngineTests.assertThat(handling).isWaitingAt("userTask_reviewComplaint");
        replace(4);
        find("OWN_ERROR", null);
        assertThatThrownBy(() -> replace(5)).hasMessageContaining("once he has refused");
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_REMEDY
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_REMEDY_PROPOSED by cora""");
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        replace(4);
        find("OWN_ERROR", null);
        String token = token();
        List<OpenedLink> answers = AtOnce.times(8, () -> offer.answerByLink(token, RemedyAnswer.ACCEPTED));
        assertThat(answers).filteredOn(OpenedLink.Valid.class::isInstance).hasSize(1);
        assertThat(linked.of(number)).hasSize(1);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_REMEDY, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_REVIEWED by cora, COMPLAINT_REMEDY_PROPOSED by cora,
                          COMPLAINT_REMEDY_ANSWERED by Customer, REPLACEMENT_PLACED, COMPLAINT_CLOSED""");
    }

    @Test
    void twoClerksWhoTakeDownTheSameComplaintOpenOne() throws Exception {
        OrderNumber other = stage.paidOrder();
        List<Outcome> outcomes = AtOnce.times(4, () -> intake.receive(stage.complaint(other, ComplaintTopic.DAMAGED_GOODS)));
        assertThat(outcomes).filteredOn(Outcome.Received.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.DealtWith.class::isInstance).hasSize(3);
        assertThat(intake.receive(stage.complaint(other, ComplaintTopic.SERVICE))).as("another matter").isInstanceOf(Outcome.Received.class);
        books.of(other).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED""");
    }

    @Test
    void nothingThatWasSaidStandsInTheEngine() {
        stage.as("cora", Groups.CUSTOMER_SERVICE, () -> deal.write(complaint, ContactMeans.EMAIL, true, "Yours, Ann Smith"));
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(handling.getId()).list())
                .extracting(variable -> String.valueOf(variable.getValue())).noneMatch(value -> value.contains("Ann Smith"));
        assertThat(stage.told(number)).contains("COMPLAINT_RECEIVED");
        assertThat(complaints.log(number)).hasSize(2);
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED""");
    }

    private void replace(int pieces) {
        stage.as("cora", Groups.CUSTOMER_SERVICE, () -> deal.replace(complaint, 1, pieces));
    }

    private void find(String finding, String amount) {
        find(finding, amount, null);
    }

    private void find(String finding, String amount, String gesture) {
        Map<String, Object> entered = new HashMap<>(Map.of("complaintFinding", finding));
        if (gesture != null) {
            entered.put("gestureAmount", gesture);
        }
        if (amount != null) {
            entered.put("compensationAmount", amount);
        }
        stage.complete(handling, "userTask_reviewComplaint", entered);
    }

    private void decide(String finding) {
        stage.complete(handling, "userTask_decideOnComplaint", Map.of("complaintFinding", finding));
    }

    private void decline() {
        stage.complete(stage.refund(number), "userTask_approveRefund", Map.of("refundAnswer", "DECLINE", "refundReason", "NOT_OWED"));
    }

    private void declineGesture() {
        jobs.execute(number.value(), "serviceTask_determineGoodwill");
        stage.complete(stage.running(number, "goodwill"), "userTask_approveGoodwill", Map.of("goodwillAnswer", "DECLINE", "goodwillReason", "OTHER"));
    }

    private String closingMail() {
        while (delivery.deliver(() -> false) != Round.NOTHING_DUE) {
            // until everything is written
        }
        return messages.of(number).stream().filter(message -> message.step() == MessageStep.COMPLAINT_CLOSED).findFirst().orElseThrow().text();
    }

    private void clearUp(String settlement) {
        stage.complete(handling, "userTask_clearUpComplaint", Map.of("complaintSettlement", settlement));
    }

    private View view() {
        return complaints.of(number).get(0);
    }

    /** Of the newest offer. */
    private String token() {
        List<String> urls = events.stream(ComplaintEvent.RemedyProposed.class).filter(event -> event.number().equals(number))
                .map(ComplaintEvent.RemedyProposed::url).toList();
        String url = urls.get(urls.size() - 1);
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private String escalation() {
        return stage.detail(number, "COMPLAINT_ESCALATED");
    }

    private List<MessageStep> steps() {
        return messages.of(number).stream().map(Message::step).toList();
    }
}
