package org.minkang.kit.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which header names which column of a layout. */
final class HeaderNames {

    /** No column bears this header. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> bare = new HashMap<>();

    HeaderNames(TableLayout layout) {
        List<Column> columns = layout.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int index = i;
            Stream.concat(Stream.of(column.headerZh(), column.headerEn(), column.key()), column.aliases().stream())
                    .forEach(name -> {
                        exact.putIfAbsent(HeaderText.key(name), index);
                        bare.putIfAbsent(HeaderText.bareKey(name), index);
                    });
        }
    }

    /** The layout's column, or {@link #UNKNOWN}. */
    int find(String header) {
        if (header.isEmpty()) {
            return UNKNOWN;
        }
        Integer index = exact.get(HeaderText.key(header));
        return index == null ? bare.getOrDefault(HeaderText.bareKey(header), UNKNOWN) : index;
    }
}
