package org.minkang.kit.tabular;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table file row by row in constant memory. Texts that a spreadsheet program could run as formulas get an apostrophe in
 * front, which {@link TableReader} takes off again. Blocks while it writes; not for use by several threads.
 */
public interface TableWriter extends Closeable {

    /**
     * Writes one row.
     *
     * @param values in the layout's order, as {@link ColumnType} says; for texts, codes and numbers
     *     anything whose {@code toString} is meant; null for a blank cell
     * @throws org.minkang.kit.problem.ProblemException {@code TOO_MANY_ROWS} when a sheet is full
     */
    void write(@Nullable Object... values) throws IOException;

    /** Starts a file on {@code out}, which closing the writer closes. */
    static TableWriter open(TableFormat format, OutputStream out, TableLayout layout, WriteOptions options)
            throws IOException {
        return switch (format) {
            case CSV -> CsvTableWriter.open(out, layout, options, false);
            case XLSX -> XlsxTableWriter.open(out, layout, options);
            case NDJSON -> new NdjsonTableWriter(out, layout);
        };
    }

    /** Writes all rows of a file. */
    @FunctionalInterface
    interface Rows {

        /** Writes them one after the other. */
        void write(TableWriter writer) throws IOException;
    }

    /** A whole file in memory, for tables of a size that one answer holds. */
    static byte[] file(TableFormat format, TableLayout layout, WriteOptions options, Rows rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter writer = open(format, file, layout, options)) {
            rows.write(writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
