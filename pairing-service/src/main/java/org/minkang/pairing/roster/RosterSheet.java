package org.minkang.pairing.roster;

import java.util.List;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;

/** The roster as the file a bureau prints, in Chinese. */
final class RosterSheet {

    private RosterSheet() {}

    /** The whole file; blocks while it is made. */
    static byte[] write(List<RosterRow> rows, TableFormat format, WriteOptions options) {
        return TableWriter.file(format, RosterColumns.OUT, options, writer -> {
            int line = 0;
            for (RosterRow row : rows) {
                writer.write(RosterColumns.row(++line, row));
            }
        });
    }
}
