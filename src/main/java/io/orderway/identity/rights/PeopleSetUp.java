package io.orderway.identity.rights;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;

import io.orderway.engine.ModelsDeployed;
import io.orderway.identity.Groups;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups, standing rights, queues and administrators: there after the first start, completed at each later one, never taken away. */
@Component
class PeopleSetUp implements ModelsDeployed {

    private static final String WORKFLOW = "WORKFLOW";
    private static final String SYSTEM = "SYSTEM";

    private final OneNodeAtATime turn;
    private final TaskRights taskRights;
    private final AdministratorPassword password;
    private final TransactionTemplate transaction;

    PeopleSetUp(OneNodeAtATime turn, TaskRights taskRights, AdministratorPassword password, PlatformTransactionManager transactions) {
        this.turn = turn;
        this.taskRights = taskRights;
        this.password = password;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void modelsDeployed(ProcessEngine engine) {
        transaction.executeWithoutResult(status -> {
            turn.await();
            Groups.names().forEach((id, name) -> createGroup(engine.getIdentityService(), id, name));
            Grants grants = new Grants(engine.getAuthorizationService());
            Groups.DEPARTMENTS.forEach(group -> grants.give(group, Resources.APPLICATION, "tasklist", ACCESS));
            managers(grants);
            processOwners(grants);
            for (Resources resource : Resources.values()) {
                grants.give(Groups.ADMINISTRATORS, resource, ANY, ALL);
            }
            taskRights.grantForAll(engine);
            new TaskFilters(engine, grants).makeMissing();
            administrators(engine.getIdentityService());
        });
    }

    /** Managers see every order's instances, may take over a task, and try a failed step again. */
    private static void managers(Grants grants) {
        grants.give(Groups.MANAGERS, Resources.APPLICATION, "cockpit", ACCESS);
        grants.give(Groups.MANAGERS, Resources.PROCESS_DEFINITION, ANY,
                READ, READ_INSTANCE, READ_HISTORY, READ_TASK, TASK_WORK, TASK_ASSIGN, RETRY_JOB);
        Stream.of(Resources.DECISION_DEFINITION, Resources.DECISION_REQUIREMENTS_DEFINITION, Resources.DEPLOYMENT)
                .forEach(resource -> grants.give(Groups.MANAGERS, resource, ANY, READ));
    }

    private static void processOwners(Grants grants) {
        Stream.of("tasklist", "cockpit").forEach(application -> grants.give(Groups.PROCESS_OWNERS, Resources.APPLICATION, application, ACCESS));
        grants.give(Groups.PROCESS_OWNERS, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY, READ_TASK);
        grants.give(Groups.PROCESS_OWNERS, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY);
        grants.give(Groups.PROCESS_OWNERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
        grants.give(Groups.PROCESS_OWNERS, Resources.DEPLOYMENT, ANY, READ, CREATE);
    }

    private static void createGroup(IdentityService identity, String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(Groups.DEPARTMENTS.contains(id) ? WORKFLOW : SYSTEM);
            identity.saveGroup(group);
        }
    }

    /** The demo has two: each can unlock the other after too many wrong passwords. */
    private void administrators(IdentityService identity) {
        administrator(identity, "admin", "Alex");
        if (password.isOfTheDemo()) {
            administrator(identity, "admin2", "Robin");
        }
    }

    private void administrator(IdentityService identity, String id, String firstName) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName("Administrator");
        user.setPassword(password.value());
        // AdministratorPassword has its own rules: the engine's would refuse a generated password for want of a special character.
        boolean skipPasswordPolicy = true;
        ((IdentityServiceImpl) identity).saveUser(user, skipPasswordPolicy);
        identity.createMembership(id, Groups.ADMINISTRATORS);
    }
}
