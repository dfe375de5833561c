package org.minkang.kit.tabular;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file. */
final class CsvRows implements RowSource {

    /** Put after the last line. When it does not come out as a record of its own, a quote was left open. */
    private static final String END = "\u0003";

    private static final int MOST_FIELDS = 1 << 14;
    /** Characters a record may have before a quote is taken to be left open. */
    private static final int LONGEST_RECORD = 1 << 22;

    private final CloseableIterator<String[]> records;
    private boolean begun;
    private int row;

    private CsvRows(CloseableIterator<String[]> records) {
        this.records = records;
    }

    static CsvRows open(TableSource source) throws IOException {
        TextEncoding encoding = TextEncoding.detect(source);
        char separator = CsvSeparator.detect(source, encoding);
        byte[] end = ("\n" + END).getBytes(encoding.charset());
        Reader reader = encoding.open(() -> new SequenceInputStream(source.open(), new ByteArrayInputStream(end)));
        return new CsvRows(CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .build(
                        StringArrayHandler.of(handler -> handler.maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_RECORD)
                                .maxRecordSize(LONGEST_RECORD)),
                        reader)
                .iterator());
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
        try {
            if (!records.hasNext()) {
                return null;
            }
            String[] record = records.next();
            row++;
            if (records.hasNext()) {
                return new RawRow(row, record);
            }
            if (record.length != 1 || !record[0].equals(END)) {
                throw Refusal.unreadable("MALFORMED_CSV", row);
            }
            return null;
        } catch (CsvParseException malformed) {
            throw Refusal.unreadable("MALFORMED_CSV", row + 1);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public boolean hasHeader() {
        return true;
    }

    @Override
    public DayCount dates() {
        return DayCount.FROM_1900;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
