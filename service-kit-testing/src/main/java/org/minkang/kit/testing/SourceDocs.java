package org.minkang.kit.testing;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the Javadoc of a service's sources, and of the kit's, says about parts of records and constants of enums. */
final class SourceDocs {

    /** Relative to the service's module. */
    private static final List<Path> ROOTS = List.of(
            Path.of("src", "main", "java"),
            Path.of("src", "test", "java"),
            Path.of("..", "service-kit", "src", "main", "java"));

    /** Read once, all at a time, for a compiler takes longer to start than to read a few hundred files. */
    private static final Map<String, String> READ = read();

    private SourceDocs() {}

    /** Takes the time that reading takes now, and not while a call is answered. */
    static void readAll() {
        if (READ.isEmpty()) {
            throw new IllegalStateException("No sources in " + ROOTS);
        }
    }

    /** What is said of a record's component or an enum's constant, as plain text; empty when nothing is. */
    static String of(Class<?> type, String member) {
        return READ.getOrDefault(key(type.getName(), member), "");
    }

    static String key(String type, String member) {
        return type + "#" + member;
    }

    private static Map<String, String> read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, String> found = new HashMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new SourceDocsScanner(docs, found).scan(unit, "");
            }
            return Map.copyOf(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path root : ROOTS) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                }
            }
        }
        return all;
    }
}
