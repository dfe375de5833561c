package org.minkang.kit.tabular;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, sheet by sheet, whatever its format. */
interface RowSource extends Closeable {

    /** Moves to the next sheet; false when there is none. */
    boolean nextSheet() throws IOException;

    /** The current sheet's name; empty when the format has none. */
    String sheet();

    /** The current sheet's next row; null at its end. Blank rows may be left out, their numbers are not given away. */
    @Nullable
    RawRow nextRow() throws IOException;

    /** Whether a header tells which columns the cells belong to; else they come in the layout's order. */
    boolean hasHeader();

    /** How the file counts days. */
    DayCount dates();
}
