package io.orderway;

import io.orderway.identity.NewUser;
import io.orderway.identity.Users;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Users of a test's own, each with the same known password. */
@Component
public class TestUsers {

    public static final String PASSWORD = "Test-pass-2026";

    private final Users users;

    TestUsers(Users users) {
        this.users = users;
    }

    /** Creates a user in the given groups and answers the id. */
    public String in(String... groups) {
        String id = "u" + UUID.randomUUID().toString().substring(0, 8);
        users.create(new NewUser(id, "Kim", "Tester", id + "@example.com", PASSWORD, Set.of(groups)));
        return id;
    }
}
