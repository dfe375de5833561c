package org.minkang.kit.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table file row by row in constant memory. Every bad cell is named in {@link #findings()} and reading goes on; a file
 * that cannot be read at all is refused with a {@link org.minkang.kit.problem.ProblemException}. Blocks while it reads; not for
 * use by several threads.
 */
public final class TableReader implements Closeable {

    private final RowSource source;
    private final TableLayout layout;
    private final HeaderNames names;
    private final ReadOptions options;
    private final TableFindings findings;
    private Deque<RawRow> unread = new ArrayDeque<>();
    private @Nullable RowConverter converter;
    private boolean found;

    private TableReader(RowSource source, TableLayout layout, ReadOptions options) {
        this.source = source;
        this.layout = layout;
        this.names = new HeaderNames(layout);
        this.options = options;
        this.findings = new TableFindings(options.limits().errors());
    }

    /**
     * Opens a file of any {@link TableFormat}, found out by its content.
     *
     * @throws org.minkang.kit.problem.ProblemException when the file is of no format that is read, is damaged or exceeds a limit
     */
    public static TableReader open(TableSource source, TableLayout layout, ReadOptions options) throws IOException {
        RowSource rows =
                switch (TableFormat.detect(source)) {
                    case CSV -> CsvRows.open(source);
                    case XLSX -> XlsxRows.open(source, options.limits());
                    case NDJSON -> NdjsonRows.open(source, layout);
                };
        return new TableReader(rows, layout, options);
    }

    /** Opens a file with the usual options. */
    public static TableReader open(TableSource source, TableLayout layout) throws IOException {
        return open(source, layout, ReadOptions.DEFAULT);
    }

    /**
     * The next row that is not blank, bad ones included; null after the last.
     *
     * @throws org.minkang.kit.problem.ProblemException when the file is damaged further on or exceeds a limit
     */
    public @Nullable TableRow next() throws IOException {
        while (converter != null || openSheet()) {
            RawRow raw = unread.isEmpty() ? source.nextRow() : unread.poll();
            if (raw == null) {
                converter = null;
            } else if (converter != null && isData(raw)) {
                countRow();
                return converter.convert(raw);
            }
        }
        return null;
    }

    /** Hands every remaining row to {@code rows}. */
    public void forEach(Consumer<? super TableRow> rows) throws IOException {
        for (TableRow row = next(); row != null; row = next()) {
            rows.accept(row);
        }
    }

    /** What was found so far; complete once {@link #next()} has answered null. */
    public TableFindings findings() {
        return findings;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean openSheet() throws IOException {
        while ((!found || options.allSheets()) && source.nextSheet()) {
            if (!source.hasHeader()) {
                found = true;
                converter = new RowConverter(SheetLayout.ofMembers(layout), options.limits(), findings);
                return true;
            }
            SheetOpening opening = SheetOpening.open(source, layout, names);
            if (opening == null && !source.sheet().isEmpty()) {
                findings.warning(ofSheet("SHEET_WITHOUT_TABLE", source.sheet()));
            } else if (opening != null && opens(opening)) {
                return true;
            }
        }
        if (!found) {
            found = true;
            findings.error(ofSheet("NO_HEADER", layout.columns().get(0).headerZh()));
        }
        return false;
    }

    private boolean opens(SheetOpening opening) {
        found = true;
        if (!new HeaderCheck(source.sheet(), layout, opening.header(), findings).passes()) {
            return false;
        }
        SheetLayout columns = opening.columns();
        unread = opening.unread();
        converter = new RowConverter(columns, options.limits(), findings);
        return true;
    }

    private CellError ofSheet(String code, Object... arguments) {
        return new CellError(source.sheet(), 0, "", null, code, List.of(arguments), "");
    }

    private boolean isData(RawRow raw) {
        if (!source.hasHeader()) {
            return true;
        }
        int last = raw.lastFilled();
        if (last >= options.limits().columns()) {
            throw Refusal.tooLarge("TOO_MANY_COLUMNS", options.limits().columns());
        }
        return last >= 0 && !TableTemplate.isExample(raw);
    }

    private void countRow() {
        findings.rowRead();
        if (findings.rowCount() > options.limits().rows()) {
            throw Refusal.tooLarge("TOO_MANY_ROWS", options.limits().rows());
        }
    }
}
