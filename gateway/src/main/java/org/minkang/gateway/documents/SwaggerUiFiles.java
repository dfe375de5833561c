package org.minkang.gateway.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of the Swagger UI that is on the class path, whichever version that is. */
@Component
final class SwaggerUiFiles {

    private static final String WHEREVER = "classpath:META-INF/resources/webjars/swagger-ui/*/";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    byte[] bytes(String name) {
        try {
            Resource[] found = resources.getResources(WHEREVER + name);
            if (found.length != 1) {
                throw new IllegalStateException("Not exactly one Swagger UI with a " + name);
            }
            return found[0].getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Unreadable file of Swagger UI: " + name, unreadable);
        }
    }
}
