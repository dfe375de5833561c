package org.minkang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the kernel's accounts ({@code /proc}) say of a process and all its descendants, those that have ended among them.
 *
 * @param root the process
 */
record ProcessAccount(ProcessHandle root) {

    /** Ticks of {@code /proc/PID/stat}: a hundredth of a second on every Linux. */
    private static final long MICROS_PER_TICK = 10_000;

    // fields of /proc/PID/stat counted from the one after the command's closing bracket
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    /** User and system time used so far, in microseconds. */
    long micros() throws IOException {
        long ticks = 0;
        for (ProcessHandle process : all()) {
            String[] fields = stat(process.pid());
            if (fields.length > ENDED_SYSTEM) {
                ticks += Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
                ticks += Long.parseLong(fields[ENDED_USER]) + Long.parseLong(fields[ENDED_SYSTEM]);
            }
        }
        return ticks * MICROS_PER_TICK;
    }

    /** Memory of the process itself that is resident now, in KiB. */
    long residentKib() throws IOException {
        return status("VmRSS:");
    }

    /** The most memory of the process itself that was resident since {@link #forgetPeak}, in KiB. */
    long peakKib() throws IOException {
        return status("VmHWM:");
    }

    /** Begins a new peak. */
    void forgetPeak() throws IOException {
        Files.writeString(Path.of("/proc/" + root.pid() + "/clear_refs"), "5");
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    private long status(String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + root.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static String[] stat(long pid) throws IOException {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (NoSuchFileException ended) {
            return new String[0];
        }
    }
}
