package org.minkang.kit.tabular.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableRow;
import reactor.core.publisher.Mono;

/**
 * How rows of a file become rows of a feature. A file is read once, each row checked by itself and copied into the temporary table
 * {@code staging}; then rows are checked against each other and against what is stored, and written, set by set in SQL. All of it is one
 * transaction.
 */
public interface TableImport {

    /** The kind of its jobs, kebab-case, such as {@code institution-import}. */
    String kind();

    /** The columns of its files. */
    TableLayout layout();

    /** Columns of {@code staging} after {@code line integer}, as {@code create table} wants them. */
    String stagingColumns();

    /** Turns rows of one file, with the rights of {@code caller}. */
    RowStaging staging(Caller caller);

    /**
     * Queries over {@code staging} that find what is wrong, each with the columns {@code line}, key of the layout's column, code,
     * arguments ({@code text[]}) and what stood in the cell.
     */
    List<Sql> checks(Caller caller);

    /** What has to be done before the moment is taken as of which {@link #write} writes; nothing unless a feature says so. */
    default Mono<Void> beforeWriting() {
        return Mono.empty();
    }

    /**
     * Writes what {@code staging} holds, with one journal row for each change.
     *
     * @return rows by what happened to them; those under {@link #UNCHANGED} and what is under {@link #WARNINGS} do not count as written
     */
    Mono<Map<String, Long>> write(Caller caller, Instant now);

    /** Rows that are stored already as the file has them. */
    String UNCHANGED = "unchanged";

    /** What is odd about rows that were written all the same. */
    String WARNINGS = "warnings";

    /** Checks one row by itself and writes its staging columns; rows with errors are left out. */
    @FunctionalInterface
    interface RowStaging {

        /** Adds every column of {@link TableImport#stagingColumns()}, or rejects cells of {@code row}. */
        void stage(TableRow row, StagingRow staged);
    }
}
