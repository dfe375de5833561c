package org.minkang.pediatrics.scorecard;

import java.util.Arrays;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.pediatrics.figure.CountUnit;

/** Columns that say in what another is counted: 张, 人, 个 or 元. */
public final class UnitColumns {

    private UnitColumns() {}

    /** Cells are codes of {@link CountUnit}, and printed as the file's language has them. */
    public static Column of(String key, String headerZh, String headerEn) {
        Choice[] units = Arrays.stream(CountUnit.values())
                .map(unit -> Choice.of(unit.name(), unit.nameZh(), unit.nameEn()))
                .toArray(Choice[]::new);
        return Column.code(key, headerZh, headerEn, units);
    }
}
