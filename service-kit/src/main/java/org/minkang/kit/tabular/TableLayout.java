package org.minkang.kit.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of one kind of table. One layout serves its import, its template and its export. */
public final class TableLayout {

    private final String nameZh;
    private final String nameEn;
    private final List<Column> columns;
    private final Map<String, Integer> indexes = new HashMap<>();

    private TableLayout(String nameZh, String nameEn, List<Column> columns) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < this.columns.size(); i++) {
            if (indexes.put(this.columns.get(i).key(), i) != null) {
                throw new IllegalArgumentException(
                        "two columns " + this.columns.get(i).key());
            }
        }
    }

    /**
     * A layout of {@code columns} in file order.
     *
     * @param nameZh the sheet's name in Chinese files, at most 31 characters
     * @param nameEn the sheet's name in English files, at most 31 characters
     * @throws IllegalArgumentException when two columns share a key
     */
    public static TableLayout of(String nameZh, String nameEn, Column... columns) {
        return new TableLayout(nameZh, nameEn, List.of(columns));
    }

    /** The columns in file order. */
    public List<Column> columns() {
        return columns;
    }

    /** The sheet's name. */
    public String name(Locale language) {
        return Languages.isEnglish(language) ? nameEn : nameZh;
    }

    /**
     * Where the column stands, from 0.
     *
     * @throws IllegalArgumentException when the layout has no such column
     */
    public int indexOf(String key) {
        Integer index = indexes.get(key);
        if (index == null) {
            throw new IllegalArgumentException("no column " + key);
        }
        return index;
    }

    boolean has(String key) {
        return indexes.containsKey(key);
    }
}
