package org.minkang.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.minkang.local.process.UnpackedJar.ClassArchive;

/**
 * The Java this launcher runs on, with settings that keep several programs small beside each other: the serial collector, a heap
 * limit, small stacks, and classes shared from what each program writes when it first ends in good order.
 */
public final class JavaRuntime {

    /** Most of a heap is for what stays: regions, accounts, answers that are kept. */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:NewRatio=4",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxMetaspaceSize=160m");

    /**
     * What is resident besides: a method that would take more than 12 MiB to compile again stays as the first compiler made it, what
     * compilers and the C library keep is handed back every second, and the classes shared from a file lie where the file has them, so that
     * their pages stay the file's.
     */
    private static final List<String> FRUGAL = List.of(
            "-XX:TrimNativeHeapInterval=1000",
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=MemLimit,*.*,12M~stop",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0");

    private static final int CAN_BE_FRUGAL = 22;
    private static final int WARNS_OF_NATIVE_ACCESS = 24;

    /** Whether one run can write a cache of linked classes (JEP 514); older platforms archive loaded ones. */
    private static final boolean HAS_AOT_CACHE = Runtime.version().feature() >= 25;

    private JavaRuntime() {}

    /**
     * The command that runs {@code jar}.
     *
     * @param heap limit of the Java heap in MiB
     * @param longLived whether it serves enough requests to earn the second compiler's time and memory
     */
    public static List<String> command(UnpackedJar jar, int heap, boolean longLived) {
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.addAll(SMALL);
        command.add("-Xmx" + heap + "m");
        if (!longLived) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        if (Runtime.version().feature() >= CAN_BE_FRUGAL) {
            command.addAll(FRUGAL);
        }
        if (Runtime.version().feature() >= WARNS_OF_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-Xlog:disable");
        command.add("-Xlog:all=error:stderr");
        command.add(sharing(jar.classArchive()));
        command.add("-jar");
        command.add(jar.path().toString());
        return command;
    }

    /** Reads what an earlier run has left, or has this one leave it. */
    private static String sharing(ClassArchive archive) {
        if (Files.exists(archive.finished())) {
            return (HAS_AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive.finished();
        }
        return (HAS_AOT_CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive.draft();
    }

    static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
