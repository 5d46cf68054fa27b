package io.orderway;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.calendar.WorkingCalendar;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs the jobs that a test names; a job that is not there fails the test. */
@Component
public class Jobs {

    private static final long FEW_MINUTES = 5 * 60 * 1000;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final WorkingCalendar calendar;

    Jobs(ManagementService management, RuntimeService runtime, WorkingCalendar calendar) {
        this.management = management;
        this.runtime = runtime;
        this.calendar = calendar;
    }

    /** Runs the one job that waits at the activity, in whichever process of the order. */
    public void execute(String businessKey, String activityId) {
        management.executeJob(find(businessKey, activityId).getId());
    }

    /** Runs the timer at the activity, which must be set to so many working days from now. */
    public void executeTimer(String businessKey, String activityId, int workingDays) {
        assertThat(find(businessKey, activityId).getDuedate()).as("due at %s", activityId).isCloseTo(calendar.inWorkingDays(workingDays), FEW_MINUTES);
        execute(businessKey, activityId);
    }

    /** Ranks, gives out and wakes, as the job executor would: until nobody is left for whom goods have come. */
    public void releaseBackorders() {
        for (List<Job> due = releases(); !due.isEmpty(); due = releases()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** What is to be done now for orders that wait for goods, without the sweep. */
    public List<Job> releases() {
        return management.createJobQuery().processDefinitionKey("backorder-release").list().stream()
                .filter(job -> job.getProcessInstanceId() != null).toList();
    }

    public Job find(String businessKey, String activityId) {
        List<Job> jobs = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).activityId(activityId).list().stream()).toList();
        assertThat(jobs).as("jobs of %s at %s", businessKey, activityId).hasSize(1);
        return jobs.get(0);
    }
}
