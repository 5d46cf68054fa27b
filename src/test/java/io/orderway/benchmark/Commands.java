package io.orderway.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Scanner;

/** The child's end of the line between harness and application. */
final class Commands {

    /** What an answer begins with, among all that an application prints. */
    static final String ANSWER = "@answer ";
    /** Names what went wrong in an answer. */
    static final String FAILURE = "failure";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Commands() {
    }

    /** What one command does; the answer is written as JSON. */
    interface Command {
        Object run(String[] words) throws Exception;
    }

    /** Runs commands until the harness closes the line. */
    static void serve(Map<String, Command> commands) {
        try (Scanner lines = new Scanner(System.in)) {
            while (lines.hasNextLine()) {
                String[] words = lines.nextLine().split(" ");
                try {
                    answer(commands.get(words[0]).run(words));
                } catch (Exception e) {
                    StringWriter stack = new StringWriter();
                    e.printStackTrace(new PrintWriter(stack));
                    answer(Map.of(FAILURE, stack.toString()));
                }
            }
        }
    }

    static void answer(Object value) {
        try {
            System.out.println(ANSWER + JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
