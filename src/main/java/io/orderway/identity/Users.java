package io.orderway.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and systems that can log in; one directory for the webapps, our pages and our API. */
@Service
public class Users {

    private final IdentityService identity;

    Users(IdentityService identity) {
        this.identity = identity;
    }

    public boolean exists(String id) {
        return identity.createUserQuery().userId(id).count() > 0;
    }

    /**
     * Creates the user unless there is one of that id, who is left as he is.
     *
     * @return whether the user was created
     * @throws org.camunda.bpm.engine.ProcessEngineException if the password is not good enough for the password policy
     */
    @Transactional
    public boolean create(NewUser user) {
        if (exists(user.id())) {
            return false;
        }
        User entity = identity.newUser(user.id());
        entity.setFirstName(user.firstName());
        entity.setLastName(user.lastName());
        entity.setEmail(user.email());
        entity.setPassword(user.password());
        identity.saveUser(entity);
        user.groups().forEach(group -> identity.createMembership(user.id(), group));
        return true;
    }
}
