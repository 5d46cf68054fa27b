package io.orderway.department.application;

import java.util.Optional;

/** The way to a department's chat. */
public interface ChatTransport {

    boolean reaches(String department);

    /** @return why the chat did not take the text; empty if it did */
    Optional<String> send(String department, String text);
}
