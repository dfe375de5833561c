package org.minkang.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which suite to run.
 *
 * @param home the repository, whose jars are built
 * @param data where the suite keeps what it remembers
 * @param cache where unpacked binaries and class archives are kept; suites may share it
 * @param portOffset added to every usual port
 * @param programs what to run, in the order of their kinds
 * @param samples whether to load the sample programmes on the first run
 */
public record SuiteSettings(Path home, Path data, Path cache, int portOffset, List<Program> programs, boolean samples) {

    /** The whole suite without samples on the usual ports. */
    public static SuiteSettings of(Path home, Path data) {
        Path repository = home.toAbsolutePath().normalize();
        Path directory = data.toAbsolutePath().normalize();
        return new SuiteSettings(
                repository, directory, cache(repository, directory), 0, Suite.programs(repository), false);
    }

    public SuiteSettings withPortOffset(int offset) {
        return new SuiteSettings(home, data, cache, offset, programs, samples);
    }

    /** Ports that nothing listens on just now, for tests. */
    public SuiteSettings withFreePorts() {
        return withPortOffset(Ports.free(programs).offset());
    }

    public SuiteSettings withCache(Path directory) {
        return new SuiteSettings(home, data, directory.toAbsolutePath(), portOffset, programs, samples);
    }

    public SuiteSettings withPrograms(List<Program> others) {
        return new SuiteSettings(home, data, cache, portOffset, List.copyOf(others), samples);
    }

    public SuiteSettings withSamples(boolean load) {
        return new SuiteSettings(home, data, cache, portOffset, programs, load);
    }

    /** @throws LaunchException naming the jars that are not built */
    void requireJars() {
        List<String> missing = programs.stream()
                .map(program -> program.jar(home))
                .filter(jar -> !Files.exists(jar))
                .map(jar -> home.relativize(jar).toString())
                .toList();
        if (!missing.isEmpty()) {
            throw new LaunchException("Not built yet: " + String.join(", ", missing) + ".");
        }
    }

    /** Beside the builds it comes from, or with the data where those are read-only. */
    private static Path cache(Path home, Path data) {
        Path builds = home.resolve("deploy").resolve("local").resolve("target");
        return (Files.isWritable(builds) ? builds : data).resolve("cache");
    }
}
