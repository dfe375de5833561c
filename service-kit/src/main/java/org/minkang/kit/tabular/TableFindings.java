package org.minkang.kit.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What reading a file brought to light. Every error is counted; only the first ones are kept. */
public final class TableFindings {

    private final int kept;
    private final List<CellError> errors = new ArrayList<>();
    private final List<CellError> warnings = new ArrayList<>();
    private long errorCount;
    private long warningCount;
    private long rowCount;
    private long badRowCount;

    TableFindings(int kept) {
        this.kept = kept;
    }

    /** The first errors in file order, as many as {@link TableLimits#errors()} allows. */
    public List<CellError> errors() {
        return Collections.unmodifiableList(errors);
    }

    /** How many errors there are in all. */
    public long errorCount() {
        return errorCount;
    }

    /** What was passed over without harm: unknown headers, sheets without a table. The first ones, as with errors. */
    public List<CellError> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /** How many warnings there are in all. */
    public long warningCount() {
        return warningCount;
    }

    /** Data rows read so far, bad ones included. */
    public long rowCount() {
        return rowCount;
    }

    /** Data rows with at least one error so far. */
    public long badRowCount() {
        return badRowCount;
    }

    /** Whether no error was found. */
    public boolean isClean() {
        return errorCount == 0;
    }

    void error(CellError error) {
        errorCount++;
        if (errors.size() < kept) {
            errors.add(error);
        }
    }

    void warning(CellError warning) {
        warningCount++;
        if (warnings.size() < kept) {
            warnings.add(warning);
        }
    }

    void rowRead() {
        rowCount++;
    }

    void rowIsBad() {
        badRowCount++;
    }
}
