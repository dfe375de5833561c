package org.minkang.kit.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A stored file that can be opened more than once: its encoding is found out before its rows are read. */
@FunctionalInterface
public interface TableSource {

    /** Opens the file at its beginning. */
    InputStream open() throws IOException;

    /** Where the file lies, when it lies in the file system; a workbook is otherwise copied there first. */
    default @Nullable Path path() {
        return null;
    }

    /** A file in the file system. */
    static TableSource of(Path path) {
        return new TableSource() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }

            @Override
            public Path path() {
                return path;
            }
        };
    }

    /** A small file in memory. */
    static TableSource of(byte[] content) {
        return () -> new ByteArrayInputStream(content);
    }
}
