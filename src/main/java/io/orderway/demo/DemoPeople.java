package io.orderway.demo;

import io.orderway.identity.Groups;
import io.orderway.identity.NewUser;
import io.orderway.identity.Users;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The people of the demo company, one for each department; they share one password, which is printed at start. */
@Component
@Conditional(DemoWanted.class)
class DemoPeople {

    static final String PASSWORD = "Orderway-demo-1";

    static final List<Person> ALL = List.of(
            new Person("dora", "Dora", "Desk", Groups.ORDER_DESK),
            new Person("ben", "Ben", "Bell", Groups.ORDER_DESK),
            new Person("sally", "Sally", "Sales", Groups.SALES),
            new Person("walt", "Walt", "Ware", Groups.WAREHOUSE),
            new Person("shirin", "Shirin", "Ship", Groups.SHIPPING),
            new Person("percy", "Percy", "Purchase", Groups.PURCHASING),
            new Person("fiona", "Fiona", "Finance", Groups.FINANCE),
            new Person("carl", "Carl", "Care", Groups.CUSTOMER_SERVICE),
            new Person("audrey", "Audrey", "Audit", Groups.AUDIT),
            new Person("mona", "Mona", "Manager", Groups.MANAGERS),
            new Person("olga", "Olga", "Owner", Groups.PROCESS_OWNERS),
            new Person("shop", "Web", "Shop", Groups.SYSTEMS));

    private final Users users;

    DemoPeople(Users users) {
        this.users = users;
    }

    void arrive() {
        ALL.forEach(person -> users.create(new NewUser(person.id(), person.firstName(), person.lastName(),
                person.id() + "@northgate.example", PASSWORD, Set.of(person.group()))));
    }

    record Person(String id, String firstName, String lastName, String group) {
    }
}
