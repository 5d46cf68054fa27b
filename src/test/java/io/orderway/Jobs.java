package io.orderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Runs the jobs that a test names; a job that is not there fails the test. */
@Component
public class Jobs {

    private final ManagementService management;
    private final RuntimeService runtime;

    Jobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Runs the one job that waits at the activity, in whichever process of the order. */
    public void execute(String businessKey, String activityId) {
        management.executeJob(find(businessKey, activityId).getId());
    }

    public Job find(String businessKey, String activityId) {
        List<Job> jobs = management.createJobQuery().activityId(activityId).list().stream()
                .filter(job -> businessKey.equals(businessKeyOf(job))).toList();
        assertThat(jobs).as("jobs of %s at %s", businessKey, activityId).hasSize(1);
        return jobs.get(0);
    }

    private String businessKeyOf(Job job) {
        return runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey();
    }
}
