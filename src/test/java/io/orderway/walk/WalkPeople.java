package io.orderway.walk;

import io.orderway.TestUsers;
import io.orderway.engine.HouseCalls;
import io.orderway.identity.Groups;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two people who may do everything that a department may: some steps want a second one. */
class WalkPeople {

    private final IdentityService identity;
    private final List<String> people;

    WalkPeople(IdentityService identity, TestUsers users) {
        this.identity = identity;
        String[] groups = Groups.DEPARTMENTS.toArray(String[]::new);
        this.people = List.of(users.in(groups), users.in(groups));
    }

    private <T> T as(int person, Supplier<T> work) {
        String user = people.get(person);
        identity.setAuthentication(user, Groups.DEPARTMENTS);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
                Groups.DEPARTMENTS.stream().map(SimpleGrantedAuthority::new).toList()));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }

    /** Through the engine's own interface, which checks what he may. */
    void atTheEngine(int person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }

    /** Through the house's own interface. */
    void atTheHouse(int person, Runnable work) {
        as(person, () -> {
            HouseCalls.withRightsOfTheHouse(work);
            return null;
        });
    }
}
