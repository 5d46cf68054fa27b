package io.orderway.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.AtOnce;
import io.orderway.Books;
import io.orderway.ProcessTest;
import io.orderway.TestTasks;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.complaint.ComplaintStage;
import io.orderway.complaint.ComplaintTopic;
import io.orderway.complaint.application.CallCustomer;
import io.orderway.identity.Groups;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CustomerCallBackProcessTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ComplaintStage stage;
    @Autowired
    private TestTasks tasks;
    @Autowired
    private CallCustomer callCustomer;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private Books books;

    private OrderNumber number;
    private String complaint;

    @BeforeEach
    void aCustomerComplains() {
        init(engine);
        number = stage.paidOrder();
        complaint = stage.complain(number, ComplaintTopic.SERVICE);
    }

    @Test
    void whoIsReachedNeedNotBeCalledAgain() {
        arrange(calendar.today().plusDays(3));
        ProcessInstance call = call();
        assertThat(due(call)).isEqualTo(calendar.today().plusDays(3));
        assertThat(tasks.isOfferedTo(call, "userTask_callBack", "customer-service")).isTrue();
        answer(call, "REACHED");
        ProcessEngineTests.assertThat(call).isEnded().hasPassedInOrder("userTask_callBack", "serviceTask_recordCallBack", "endEvent_callMade")
                .hasNotPassed("boundaryEvent_complaintClosed");
        assertThat(stage.detail(number, "CALL_BACK_MADE")).isEqualTo(complaint + ": reached");
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, CALL_BACK_ARRANGED by cora, CALL_BACK_MADE by cora""");
    }

    @Test
    void whoIsNotReachedIsCalledOnTheNextWorkingDay() {
        arrange(calendar.today());
        ProcessInstance call = call();
        answer(call, "NOT_REACHED");
        ProcessEngineTests.assertThat(call).isWaitingAt("userTask_callBack");
        assertThat(due(call)).isEqualTo(calendar.plusWorkingDays(calendar.today(), 1));
        answer(call, "NOT_NEEDED");
        ProcessEngineTests.assertThat(call).isEnded();
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, CALL_BACK_ARRANGED by cora, CALL_BACK_MADE by cora,
                          CALL_BACK_MADE by cora""");
    }

    @Test
    void theCallGoesAwayWithTheComplaint() {
        arrange(calendar.today());
        ProcessInstance call = call();
        stage.complete(stage.handling(number), "userTask_reviewComplaint", Map.of("complaintFinding", "WITHDRAWN"));
        ProcessEngineTests.assertThat(call).isEnded().hasPassed("boundaryEvent_complaintClosed", "endEvent_callNotNeeded")
                .hasNotPassed("serviceTask_recordCallBack");
        assertThatThrownBy(() -> arrange(calendar.today())).hasMessageContaining("complaint is closed");
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED, COMPLAINT_CLOSED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, CALL_BACK_ARRANGED by cora, COMPLAINT_REVIEWED by cora,
                          COMPLAINT_CLOSED by cora""");
    }

    @Test
    void aDayThatIsOverOrFarAwayIsRefused() {
        assertThatThrownBy(() -> arrange(calendar.today().minusDays(1))).hasMessageContaining("from today until");
        assertThatThrownBy(() -> arrange(calendar.today().plusDays(61))).hasMessageContaining("from today until");
        assertThatThrownBy(() -> arrange(LocalDate.MAX)).hasMessageContaining("from today until");
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED""");
    }

    @Test
    void ofTwoWhoArrangeItAtOnceOneDoes() throws Exception {
        List<Boolean> arranged = AtOnce.times(4, () -> {
            try {
                arrange(calendar.today());
                return true;
            } catch (ConflictException told) {
                return false;
            }
        });
        assertThat(arranged).containsOnlyOnce(true);
        assertThat(call()).isNotNull();
        books.of(number).say("""
                goods     not moved
                money     charged 240.00, paid 240.00 by bank transfer; in 240.00, out 0.00, owed 240.00
                told      PAYMENT_REQUEST, PAYMENT_RECEIVED, COMPLAINT_RECEIVED
                timeline  ORDER_RECEIVED, ORDER_RELEASED, SHIPMENT_OPENED, PREPAYMENT_REQUESTED, PAYMENT_RECEIVED by test-bank, PREPAYMENT_PAID,
                          COMPLAINT_RECEIVED by Customer, COMPLAINT_ACKNOWLEDGED, CALL_BACK_ARRANGED by cora""");
    }

    private void arrange(LocalDate day) {
        stage.as("cora", Groups.CUSTOMER_SERVICE, () -> callCustomer.arrange(complaint, day));
    }

    private void answer(ProcessInstance call, String answer) {
        stage.complete(call, "userTask_callBack", Map.of("callBackAnswer", answer));
    }

    private ProcessInstance call() {
        return stage.running(number, "customer-call-back");
    }

    private LocalDate due(ProcessInstance call) {
        return tasks.find(call, "userTask_callBack").getDueDate().toInstant().atZone(calendar.zone()).toLocalDate();
    }
}
