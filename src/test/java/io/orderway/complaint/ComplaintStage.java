package io.orderway.complaint;

import io.orderway.Jobs;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.identity.Groups;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentStory;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Orders that were paid for, and customers who are not content with them. */
@Component
public class ComplaintStage {

    private final TestOrders orders;
    private final PaymentStory payments;
    private final ComplaintIntake intake;
    private final RuntimeService runtime;
    private final TestTasks tasks;
    private final Timeline timeline;
    private final Jobs jobs;

    ComplaintStage(TestOrders orders, PaymentStory payments, ComplaintIntake intake, RuntimeService runtime, TestTasks tasks, Timeline timeline,
            Jobs jobs) {
        this.orders = orders;
        this.payments = payments;
        this.intake = intake;
        this.runtime = runtime;
        this.tasks = tasks;
        this.timeline = timeline;
        this.jobs = jobs;
    }

    /** 100 pieces for 240.00 GBP with tax, paid in advance. */
    public OrderNumber paidOrder() {
        return payments.paid(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD)).orderNumber();
    }

    public NewComplaint complaint(OrderNumber number, ComplaintTopic topic) {
        return new NewComplaint(number, null, topic, ContactMeans.TELEPHONE, null, Set.of(1), "There were blue ones in the box, Ann Smith ordered red.");
    }

    /** @return the new complaint's number */
    public String complain(OrderNumber number, ComplaintTopic topic) {
        return ((ComplaintIntake.Outcome.Received) intake.receive(complaint(number, topic))).complaintNumber();
    }

    public ProcessInstance handling(OrderNumber number) {
        return running(number, "complaint-handling");
    }

    public ProcessInstance running(OrderNumber number, String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(number.value()).singleResult();
    }

    /** The order's refund, once it is worked out. */
    public ProcessInstance refund(OrderNumber number) {
        jobs.execute(number.value(), "serviceTask_determineRefund");
        return running(number, "refund");
    }

    public void complete(ProcessInstance instance, String task, Map<String, Object> entered) {
        as("cora", Groups.CUSTOMER_SERVICE, () -> tasks.complete(instance, task, entered));
    }

    public void as(String user, String group, Runnable work) {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, AuthorityUtils.createAuthorityList(group)));
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Of the timeline's only entry of that kind. */
    public String detail(OrderNumber number, String type) {
        return timeline.of(number).stream().filter(entry -> entry.type().equals(type)).findFirst().orElseThrow().detail();
    }

    public List<String> told(OrderNumber number) {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }
}
