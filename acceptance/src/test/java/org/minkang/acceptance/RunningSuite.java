package org.minkang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.minkang.local.SuiteRunner;
import org.minkang.local.SuiteSettings;

/** Starts the real processes once for all tests, with the sample programme loaded, on free ports and a data directory of their own. */
final class RunningSuite implements ParameterResolver {

    /** The repository. */
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private record Started(SuiteRunner suite, Path data) implements AutoCloseable {
        @Override
        public void close() {
            suite.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SuiteRunner.class || type == Door.class || type == Path.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Started.class, type -> start(), Started.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == Door.class) {
            return new Door(started.suite());
        }
        return type == Path.class ? started.data() : started.suite();
    }

    private static Started start() {
        try {
            Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "suite-")
                    .resolve("data");
            SuiteSettings settings =
                    SuiteSettings.of(HOME, data).withFreePorts().withSamples(true);
            return new Started(SuiteRunner.start(settings, line -> {}), data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
