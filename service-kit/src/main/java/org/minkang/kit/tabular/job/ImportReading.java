package org.minkang.kit.tabular.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.tabular.CellError;
import org.minkang.kit.tabular.TableFindings;
import org.minkang.kit.tabular.TableReader;
import org.minkang.kit.tabular.TableRow;
import org.minkang.kit.tabular.TableSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/** One pass over one file: rows in, COPY data out, a piece at a time and never on an event loop. */
final class ImportReading {

    private static final int PIECE = 1 << 20;

    private final TableImport target;
    private final TableImport.RowStaging staging;
    private final JobProgress progress;
    private final StagingRow staged = new StagingRow();
    private volatile @Nullable TableFindings findings;
    private volatile @Nullable TableRow last;

    ImportReading(TableImport target, TableImport.RowStaging staging, JobProgress progress) {
        this.target = target;
        this.staging = staging;
        this.progress = progress;
    }

    /** The file's good rows in COPY format, in pieces of whole rows. */
    Flux<byte[]> pieces(Path file) {
        return Flux.<byte[], TableReader>generate(() -> open(file), this::piece, ImportReading::close)
                .subscribeOn(Schedulers.boundedElastic());
    }

    TableFindings findings() {
        TableFindings found = findings;
        if (found == null) {
            throw new IllegalStateException("The file was not read");
        }
        return found;
    }

    /** An error that was found in a row later on. */
    CellError error(int line, String key, String code, List<Object> arguments, String shown) {
        TableRow row = last;
        if (row == null) {
            throw new IllegalStateException("The file has no rows");
        }
        return row.errorIn(line, key, code, arguments, shown);
    }

    private TableReader open(Path file) throws IOException {
        TableReader reader = TableReader.open(TableSource.of(file), target.layout());
        findings = reader.findings();
        return reader;
    }

    private TableReader piece(TableReader reader, SynchronousSink<byte[]> sink) {
        try {
            TableRow row = reader.next();
            while (row != null && staged.size() < PIECE) {
                stage(row);
                row = reader.next();
            }
            if (row != null) {
                stage(row);
            }
            report(reader.findings());
            emit(row == null, sink);
            return reader;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void emit(boolean ended, SynchronousSink<byte[]> sink) {
        if (ended) {
            if (staged.size() > 0) {
                sink.next(staged.take());
            }
            sink.complete();
        } else {
            sink.next(staged.take());
        }
    }

    private void stage(TableRow row) {
        last = row;
        staged.begin(row.number());
        staging.stage(row, staged);
        if (row.isValid()) {
            staged.end();
        } else {
            staged.discard();
        }
    }

    private void report(TableFindings found) {
        progress.report(found.rowCount(), found.rowCount() - found.badRowCount());
    }

    private static void close(TableReader reader) {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
