package io.orderway.system;

import io.orderway.SystemTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A story that people live through in a browser; a test method is given its {@link Browsers}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SystemTest
@ExtendWith(ChromiumExtension.class)
@interface BrowserStory {
}
