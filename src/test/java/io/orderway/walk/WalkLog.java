package io.orderway.walk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** What the house complains of while an order walks: what a sweep could not do is logged and tried again, and would not be seen otherwise. */
final class WalkLog implements AutoCloseable {

    private static final int LONGEST = 6000;

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.orderway");
    private final ListAppender<ILoggingEvent> complaints = new ListAppender<>();

    WalkLog() {
        complaints.setContext(logger.getLoggerContext());
        complaints.start();
        logger.addAppender(complaints);
    }

    Optional<Walk.Failure> failure() {
        return complaints.list.stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN)).findFirst()
                .map(event -> new Walk.Failure("The house complains: " + event.getMessage(), event.getFormattedMessage() + "\n"
                        + (event.getThrowableProxy() == null ? "" : cut(ThrowableProxyUtil.asString(event.getThrowableProxy())))));
    }

    static String inFull(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return cut(text.toString());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Override
    public void close() {
        logger.detachAppender(complaints);
    }
}
