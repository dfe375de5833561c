package org.minkang.kit.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the header among a sheet's first rows, below titles and unit lines; it may be merged over two rows. */
final class HeaderFinder {

    /** How many rows are searched. */
    static final int DEPTH = 10;

    private final HeaderNames names;

    HeaderFinder(HeaderNames names) {
        this.names = names;
    }

    /** The row or pair of rows that names most columns, the first one of equals; null when none names any. */
    @Nullable
    Header find(List<RawRow> rows) {
        Header best = null;
        for (int i = 0; i < rows.size(); i++) {
            best = better(best, single(rows, i));
            if (i > 0) {
                best = better(best, pair(rows, i));
            }
        }
        return best;
    }

    private static @Nullable Header better(@Nullable Header best, Header candidate) {
        long named = candidate.named();
        return named > (best == null ? 0 : best.named()) ? candidate : best;
    }

    private Header single(List<RawRow> rows, int index) {
        RawRow row = rows.get(index);
        int width = row.lastFilled() + 1;
        String[] texts = new String[width];
        int[] columns = new int[width];
        for (int i = 0; i < width; i++) {
            texts[i] = row.text(i);
            columns[i] = names.find(texts[i]);
        }
        return new Header(row.number(), index + 1, texts, columns);
    }

    /** A column's name stands in the lower row, in the upper one when merged down, or is group and name taken together. */
    private Header pair(List<RawRow> rows, int lowerIndex) {
        RawRow upper = rows.get(lowerIndex - 1);
        RawRow lower = rows.get(lowerIndex);
        int width = Math.max(upper.lastFilled(), lower.lastFilled()) + 1;
        String[] texts = new String[width];
        int[] columns = new int[width];
        String group = "";
        for (int i = 0; i < width; i++) {
            String top = upper.text(i);
            group = top.isEmpty() ? group : top;
            texts[i] = named(group, top, lower.text(i));
            columns[i] = names.find(texts[i]);
        }
        return new Header(lower.number(), lowerIndex + 1, texts, columns);
    }

    private String named(String group, String top, String bottom) {
        if (bottom.isEmpty()) {
            return top;
        }
        return names.find(group + bottom) == HeaderNames.UNKNOWN ? bottom : group + bottom;
    }
}
