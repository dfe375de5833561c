package org.minkang.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Points the service under test at its database and at the test's identity provider. Properties that a test class writes itself win.
 *
 * @param key equal for the classes that share a running service
 */
record ServiceTestCustomizer(String key) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
        TestPostgres.TestDatabase database = TestPostgres.migrated();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.putAll(IdentityProvider.running().properties());
        properties.put("minkang.local", true);
        properties.put("minkang.keys.directory", keys());
        properties.put("management.server.port", 0);
        properties.put("springdoc.api-docs.enabled", true);
        properties.put("springdoc.api-docs.version", "openapi_3_1");
        properties.put("springdoc.default-produces-media-type", "application/json");
        properties.put("springdoc.override-with-generic-response", false);
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        MapPropertySource added = new MapPropertySource("service-test", properties);
        String written = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
        if (sources.contains(written)) {
            sources.addAfter(written, added);
        } else {
            sources.addFirst(added);
        }
        context.getBeanFactory().registerSingleton("testDatabase", database);
    }

    /** Beside nobody's: keys are made for this start alone. */
    private static String keys() {
        try {
            Path directory = Files.createTempDirectory("keys");
            directory.toFile().deleteOnExit();
            return directory.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Finds the annotation; registered in {@code META-INF/spring.factories}. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            var found = TestContextAnnotationUtils.findAnnotationDescriptor(testClass, ServiceTest.class);
            if (found == null) {
                return null;
            }
            String shared = found.getAnnotation().shared();
            Class<?> own = outermost(testClass);
            return new ServiceTestCustomizer(shared.isEmpty() ? own.getName() : "shared:" + shared);
        }

        private static Class<?> outermost(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            return outer == null ? type : outermost(outer);
        }
    }
}
