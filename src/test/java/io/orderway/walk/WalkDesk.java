package io.orderway.walk;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.walk.WalkRecords.OpenJob;
import io.orderway.walk.WalkRecords.OpenTask;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

/** The ordinary work on orders: tasks are completed through their forms, jobs run, time passes. */
class WalkDesk {

    static final String WAITS_ITS_TURN = "cannot be stopped at this moment";

    private static final int MOST_ATTEMPTS = 30;

    private final WalkRecords records;
    private final WalkPeople people;
    private final FormService forms;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final WorkingCalendar calendar;
    private final Map<String, WalkForm> known = new ConcurrentHashMap<>();
    private String lastRefusal = "";

    WalkDesk(WalkRecords records, WalkPeople people, FormService forms, ManagementService management, RuntimeService runtime,
            WorkingCalendar calendar) {
        this.records = records;
        this.people = people;
        this.forms = forms;
        this.management = management;
        this.runtime = runtime;
        this.calendar = calendar;
    }

    boolean hasTask(WalkedOrder order) {
        return !records.tasks(order).isEmpty();
    }

    boolean hasJob(WalkedOrder order, boolean timer) {
        return records.jobs(order).stream().anyMatch(job -> job.timer() == timer);
    }

    /** One open task, with anything that its form permits. */
    String workOnTask(WalkedOrder order, Random random) {
        OpenTask task = any(records.tasks(order), random);
        Map<String, Object> entered = form(task).byChance(random, calendar.today());
        people.atTheEngine(random.nextInt(2), () -> forms.submitTaskForm(task.id(), entered));
        return task.definition() + " " + entered;
    }

    boolean workAsExpected(WalkedOrder order) {
        return work(order, 0, 2);
    }

    /** For what goes round in circles as long as everybody does what is expected. */
    boolean workByChance(WalkedOrder order, int round) {
        return work(order, round, 0);
    }

    /** The first task that can be completed; several people and answers are tried. */
    private boolean work(WalkedOrder order, int chance, int asExpected) {
        for (OpenTask task : records.tasks(order)) {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                WalkForm form = form(task);
                Map<String, Object> entered = attempt < asExpected ? form.asExpected(calendar.today()) : form.byChance(Walk.random(chance + attempt), calendar.today());
                try {
                    people.atTheEngine(attempt % 2, () -> forms.submitTaskForm(task.id(), entered));
                    return true;
                } catch (RuntimeException refused) {
                    Refusals.requireSentence(refused);
                    lastRefusal = "%s %s: %s".formatted(task.definition(), entered, refused.getMessage());
                }
            }
        }
        return false;
    }

    String runJob(WalkedOrder order, boolean timer, Random random) {
        List<OpenJob> jobs = jobs(order, timer);
        return run(any(jobs, random), jobs.size() > 1);
    }

    boolean runFirstJob(WalkedOrder order) {
        List<OpenJob> jobs = jobs(order, false);
        jobs.stream().findFirst().ifPresent(job -> run(job, jobs.size() > 1));
        return !jobs.isEmpty();
    }

    /** The timer that has run least, of those the next to come: the clock stands still, and what is due every week would be due first for ever. */
    boolean runNextTimer(WalkedOrder order, Map<String, Integer> runs) {
        Optional<OpenJob> next = jobs(order, true).stream().min(Comparator.comparing(job -> runs.getOrDefault(job.activity(), 0)));
        next.ifPresent(job -> {
            runs.merge(job.activity(), 1, Integer::sum);
            run(job, false);
        });
        return next.isPresent();
    }

    /** What could not be done a moment ago comes last. */
    private List<OpenJob> jobs(WalkedOrder order, boolean timer) {
        List<OpenJob> all = records.jobs(order).stream().filter(job -> job.timer() == timer).toList();
        List<OpenJob> fresh = all.stream().filter(job -> job.failure() == null).toList();
        return fresh.isEmpty() ? all : fresh;
    }

    /** An order that has a job before it cannot be stopped before that has run; the step that wants to is tried again then. */
    private String run(OpenJob job, boolean othersFirst) {
        try {
            management.executeJob(job.id());
            return job.activity();
        } catch (IllegalStateException thrown) {
            if (othersFirst && thrown.getMessage().contains(WAITS_ITS_TURN)) {
                return job.activity() + " has to wait";
            }
            throw thrown;
        }
    }

    /** For whoever looks at a failure. */
    String lastRefusal() {
        return lastRefusal;
    }

    /** A process that others call is asked for. */
    void start(String process, String businessKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(process, businessKey, variables);
    }

    private WalkForm form(OpenTask task) {
        return known.computeIfAbsent(task.process() + "/" + task.definition(), key -> WalkForm.read(forms.getDeployedTaskForm(task.id())));
    }

    static <T> T any(List<T> candidates, Random random) {
        return candidates.get(random.nextInt(candidates.size()));
    }
}
