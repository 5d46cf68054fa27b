package io.orderway.demo;

/** What the console says when everything is there. */
final class DemoWelcome {

    private DemoWelcome() {
    }

    static String at(String address) {
        StringBuilder people = new StringBuilder();
        DemoPeople.ALL.forEach(person -> people.append("    %-8s %s%n".formatted(person.id(), person.group())));
        return """


                  Orderway is open.

                  Tasklist   %1$s/camunda/app/tasklist/
                  Cockpit    %1$s/camunda/app/cockpit/
                  API        %1$s/swagger-ui.html

                  Log in as one of these or as admin, password %2$s:

                %3$s""".formatted(address, DemoPeople.PASSWORD, people);
    }
}
