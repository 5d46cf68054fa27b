package io.orderway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test on the whole application with a real database, with job executor and scheduled work off: the test runs the jobs and sweeps it
 * names. One context and one database serve all of them, so each test brings customers, articles and orders of its own and cleans nothing
 * up.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "orderway.background-work=false"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
public @interface ProcessTest {
}
