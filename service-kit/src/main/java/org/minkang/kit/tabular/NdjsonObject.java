package org.minkang.kit.tabular;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one line as one object whose members are the layout's columns. */
final class NdjsonObject {

    private static final CellFault MALFORMED = CellFault.of("MALFORMED_JSON_LINE");
    private static final CellFault WANTS_STRING = CellFault.of("WRONG_TYPE", "string");
    private static final CellFault WANTS_NUMBER = CellFault.of("WRONG_TYPE", "number");
    private static final CellFault WANTS_BOOLEAN = CellFault.of("WRONG_TYPE", "boolean");

    private final JsonFactory json = new JsonFactory();
    private final TableLayout layout;

    NdjsonObject(TableLayout layout) {
        this.layout = layout;
    }

    RawRow read(int number, String line) {
        @Nullable Object[] members = new @Nullable Object[layout.columns().size()];
        List<String> unknown = new ArrayList<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return malformed(number);
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken token = parser.nextToken();
                if (layout.has(name)) {
                    int index = layout.indexOf(name);
                    members[index] = member(layout.columns().get(index), token, parser);
                } else {
                    unknown.add(name);
                }
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                return malformed(number);
            }
        } catch (JacksonException malformed) {
            return malformed(number);
        }
        CellFault fault = unknown.isEmpty() ? null : CellFault.of("UNKNOWN_MEMBER", String.join(", ", unknown));
        return new RawRow(number, members, fault);
    }

    private static RawRow malformed(int number) {
        return new RawRow(number, new @Nullable Object[0], MALFORMED);
    }

    private static @Nullable Object member(Column column, JsonToken token, JsonParser parser) {
        ColumnType type = column.type();
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> text(column, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                type.isNumber() ? RawNumber.of(parser.getString()) : wanted(type);
            case VALUE_TRUE, VALUE_FALSE ->
                type == ColumnType.BOOLEAN ? (Object) (token == JsonToken.VALUE_TRUE) : wanted(type);
            default -> wanted(type);
        };
    }

    private static Object text(Column column, String text) {
        boolean strict = column.type() == ColumnType.BOOLEAN || column.type() == ColumnType.INTEGER;
        return strict && !(column.mayNotApply() && NotApplicable.isSaidBy(text)) ? wanted(column.type()) : text;
    }

    private static CellFault wanted(ColumnType type) {
        if (type == ColumnType.BOOLEAN) {
            return WANTS_BOOLEAN;
        }
        return type.isNumber() ? WANTS_NUMBER : WANTS_STRING;
    }
}
