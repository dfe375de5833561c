package org.minkang.kit.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestPropertySource;

/**
 * Runs the whole service on a free port, with a migrated database and {@link Tokens} it accepts. Test classes take a
 * {@code WebTestClient} or any bean of the service, and a {@link TestPostgres.TestDatabase} to look behind it.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "30s")
@TestPropertySource(properties = {"logging.level.org.springdoc=error", "logging.level.com.networknt=error"})
@TestExecutionListeners(
        listeners = OwnDatabaseListener.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ServiceTest {

    /**
     * A name shared by the classes that share one running service and its database, which saves its start; their tests keep out of each
     * other's way by using their own regions or ids. Empty for a service and database of the class's own.
     */
    String shared() default "";
}
