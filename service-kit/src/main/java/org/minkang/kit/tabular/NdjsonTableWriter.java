package org.minkang.kit.tabular;

import java.io.OutputStream;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line in UTF-8, blank cells absent. */
final class NdjsonTableWriter implements TableWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder().rootValueSeparator("\n").build();

    private final JsonGenerator json;
    private final List<Column> columns;
    private boolean begun;

    NdjsonTableWriter(OutputStream out, TableLayout layout) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        this.columns = layout.columns();
    }

    @Override
    public void write(@Nullable Object... values) {
        begun = true;
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            Object value = values[i];
            if (value != null) {
                json.writeName(columns.get(i).key());
                writeValue(
                        value == NotApplicable.NOT_APPLICABLE
                                ? ColumnType.CODE
                                : columns.get(i).type(),
                        value);
            }
        }
        json.writeEndObject();
    }

    private void writeValue(ColumnType type, Object value) {
        switch (type) {
            case BOOLEAN -> json.writeBoolean((Boolean) value);
            case INTEGER -> json.writeNumber(((Number) value).longValue());
            case DECIMAL, RATIO -> json.writeNumber(CellFormat.decimal(value).toPlainString());
            case MONEY ->
                json.writeString(CellFormat.decimal(value)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString());
            case DATE_TIME ->
                json.writeString(
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(((LocalDateTime) value).atZone(DateText.ZONE)));
            default -> json.writeString(value.toString());
        }
    }

    @Override
    public void close() {
        if (begun) {
            json.writeRaw('\n');
        }
        json.close();
    }
}
