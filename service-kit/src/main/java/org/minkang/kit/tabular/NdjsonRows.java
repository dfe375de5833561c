package org.minkang.kit.tabular;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The objects of an NDJSON file, one a line, their members in the layout's order. */
final class NdjsonRows implements RowSource {

    private final LineReader lines;
    private final NdjsonObject object;
    private boolean begun;

    private NdjsonRows(LineReader lines, NdjsonObject object) {
        this.lines = lines;
        this.object = object;
    }

    static NdjsonRows open(TableSource source, TableLayout layout) throws IOException {
        TextEncoding encoding = TextEncoding.detect(source);
        return new NdjsonRows(new LineReader(encoding.open(source)), new NdjsonObject(layout));
    }

    @Override
    public boolean nextSheet() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public @Nullable RawRow nextRow() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line == null ? null : object.read(lines.number(), line);
    }

    @Override
    public boolean hasHeader() {
        return false;
    }

    @Override
    public DayCount dates() {
        return DayCount.NONE;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
