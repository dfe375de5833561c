package org.minkang.pediatrics.population;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.TableLayout;

/** Populations as a table: what files bring, and what they are given besides. */
final class PopulationColumns {

    static final String REGION = "regionCode";
    static final String YEAR = "year";
    static final String CHILDREN = "children";
    static final String RESIDENTS = "residents";
    static final String SOURCE = "source";

    private static final List<Column> IMPORTED = List.of(
            Column.identifier(REGION, "区划代码", "Region code")
                    .mandatory()
                    .atMost(6)
                    .alias("行政区划代码", "行政区划")
                    .example("441322"),
            Column.text("regionName", "区划名称", "Region")
                    .alias("行政区划名称", "地区", "县(市、区)")
                    .example("博罗县"),
            Column.integer(YEAR, "年份", "Year").mandatory().alias("年度").example("2015"),
            Column.integer(CHILDREN, "0-14岁儿童数", "Children aged 0 to 14")
                    .alias("0-14岁人口", "儿童数", "0～14岁儿童数")
                    .example("210000"),
            Column.integer(RESIDENTS, "常住人口", "Residents")
                    .alias("年末常住人口", "常住人口数")
                    .example("1050000"),
            Column.text(SOURCE, "来源", "Source").atMost(200).alias("数据来源").example("统计年鉴"));

    /** What people fill in. */
    static final TableLayout IN = TableLayout.of("儿童人口", "Populations", IMPORTED.toArray(Column[]::new));

    /** The same, and how far each is settled, which an import passes over. */
    static final TableLayout OUT = TableLayout.of(
            "儿童人口",
            "Populations",
            Stream.concat(
                            IMPORTED.stream(),
                            Stream.of(Column.code(
                                    "status",
                                    "状态",
                                    "Status",
                                    Choice.of("PROVISIONAL", "初步", "Provisional"),
                                    Choice.of("FINAL", "最终", "Final"),
                                    Choice.of("REVISED", "修订", "Revised"))))
                    .toArray(Column[]::new));

    private PopulationColumns() {}

    /** A population in the order of {@link #OUT}. */
    static @Nullable Object[] row(PopulationExportRow row) {
        return new @Nullable Object[] {
            row.regionCode(),
            Regions.standard().fullName(new RegionCode(row.regionCode())),
            row.year(),
            row.children(),
            row.residents(),
            row.source(),
            row.status()
        };
    }
}
