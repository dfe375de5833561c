package org.minkang.pediatrics.equity;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.scorecard.UnitColumns;

/** The spread year by year as a file, in Chinese. Its measures are texts there too, or a spreadsheet would round them. */
final class EquitySheet {

    private static final TableLayout LAYOUT = TableLayout.of(
            "公平性表",
            "Equity",
            Column.identifier("region", "区划代码", "Region"),
            Column.text("name", "区划名称", "Name"),
            Column.identifier("code", "指标代码", "Indicator code"),
            Column.text("indicator", "指标", "Indicator"),
            Column.integer("version", "定义版本", "Version of the definition"),
            Column.integer("year", "年份", "Year"),
            Column.text("gini", "基尼系数", "Gini"),
            Column.text("theil", "泰尔指数", "Theil"),
            Column.text("theilBetween", "泰尔指数(组间)", "Theil between groups"),
            Column.text("theilWithin", "泰尔指数(组内)", "Theil within groups"),
            Column.text("ratio", "最高最低比", "Highest by lowest"),
            Column.text("unit", "单位", "Unit"),
            UnitColumns.of("numeratorUnit", "分子单位", "Unit of the numerator"),
            UnitColumns.of("denominatorUnit", "分母单位", "Unit of the denominator"),
            Column.integer("counted", "有数值县区(个)", "Counties with a value"),
            Column.integer("incomplete", "其中数据不全(个)", "Incomplete among them"),
            Column.integer("withoutValue", "无数值县区(个)", "Counties without a value"),
            Column.text("without", "无数值县区(前 20 个)", "The first 20 without a value"));

    private EquitySheet() {}

    /**
     * What the file is made of.
     *
     * @param region whose counties
     * @param years one row each
     */
    record Table(RegionCode region, List<EquityService.OfYear> years) {}

    /** The whole file; blocks while it is made. */
    static byte[] write(Table table, TableFormat format, WriteOptions options) {
        return TableWriter.file(format, LAYOUT, options, writer -> {
            for (EquityService.OfYear year : table.years()) {
                write(writer, table.region(), year.definition(), EquityResponse.Year.of(year));
            }
        });
    }

    private static void write(
            TableWriter writer, RegionCode region, IndicatorDefinition definition, EquityResponse.Year year)
            throws IOException {
        CountUnit against = definition.denominatorUnit();
        writer.write(
                region,
                Regions.standard().fullName(region),
                definition.code(),
                definition.nameZh(),
                definition.version(),
                year.year(),
                year.gini(),
                year.theil(),
                year.theilBetween(),
                year.theilWithin(),
                year.ratio(),
                definition.unitZh(),
                definition.numeratorUnit().name(),
                against == null ? null : against.name(),
                year.counted(),
                year.incomplete(),
                year.withoutValue(),
                year.without().stream().map(EquityResponse.Place::name).collect(Collectors.joining("、")));
    }
}
