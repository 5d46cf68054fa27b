package io.orderway.loss;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.Jobs;
import io.orderway.TestShipments;
import io.orderway.delivery.TrackingStatus;
import io.orderway.delivery.application.TrackingInbox;
import io.orderway.delivery.application.TrackingReport;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEvent;
import io.orderway.order.Timeline;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignments;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parcels on their way, and what carriers tell of them. */
@Component
public class LossStage {

    private final TestShipments shipments;
    private final Consignments consignments;
    private final Inbox inbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final Timeline timeline;

    LossStage(TestShipments shipments, Consignments consignments, Inbox inbox, ObjectMapper json, Clock clock, JdbcClient jdbc, Jobs jobs,
            RuntimeService runtime, TaskService tasks, FormService forms, Timeline timeline) {
        this.shipments = shipments;
        this.consignments = consignments;
        this.inbox = inbox;
        this.json = json;
        this.clock = clock;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.timeline = timeline;
    }

    /** The shipment's delivery is followed up. */
    public ProcessInstance follow(ShipmentNumber shipment) {
        return shipments.start("delivery-follow-up", shipment);
    }

    public void tell(ShipmentNumber shipment, TrackingStatus status) {
        String tracking = consignments.find(shipment).orElseThrow().trackingNumber();
        TrackingReport report = new TrackingReport(tracking, status, clock.instant().plus(Duration.ofMillis(5)), "Bristol depot");
        inbox.receive(new InboxEvent("loss-test", UUID.randomUUID().toString(), TrackingInbox.TYPE, tracking, json.valueToTree(report)));
    }

    /** Its carrier has told nothing for two months. */
    public void beSilent(ShipmentNumber shipment) {
        jdbc.sql("update delivery set handed_over_at = handed_over_at - interval '60 days', expected_on = expected_on - 60, version = version + 1 "
                + "where shipment_number = :shipment").param("shipment", shipment.value()).update();
        jobs.execute(shipment.orderNumber().value(), "catchEvent_carrierSilent");
    }

    /** The order's only instance of a process, running. */
    public ProcessInstance running(ShipmentNumber shipment, String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(shipment.orderNumber().value())
                .singleResult();
    }

    public Task task(ShipmentNumber shipment, String definition) {
        return tasks.createTaskQuery().processInstanceBusinessKey(shipment.orderNumber().value()).taskDefinitionKey(definition).singleResult();
    }

    public void complete(ShipmentNumber shipment, String definition, java.util.Map<String, Object> entered) {
        forms.submitTaskForm(task(shipment, definition).getId(), entered);
    }

    public void timer(ShipmentNumber shipment, String activity) {
        jobs.execute(shipment.orderNumber().value(), activity);
    }

    public List<String> told(ShipmentNumber shipment) {
        return timeline.of(shipment.orderNumber()).stream().map(Timeline.Entry::type).toList();
    }
}
