package org.minkang.pediatrics.scorecard;

import java.io.IOException;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.ColumnType;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;
import org.minkang.pediatrics.figure.CountUnit;

/** The table as a file, in Chinese. Exact values are texts there too, or a spreadsheet would round them. */
final class ValueSheet {

    private static final TableLayout LAYOUT = TableLayout.of(
            "指标分区划表",
            "Indicator by region",
            Column.identifier("region", "区划代码", "Region"),
            Column.text("name", "区划名称", "Name"),
            Column.identifier("code", "指标代码", "Indicator code"),
            Column.text("indicator", "指标", "Indicator"),
            Column.integer("version", "定义版本", "Version of the definition"),
            Column.integer("year", "年份", "Year"),
            Column.text("numerator", "分子", "Numerator"),
            UnitColumns.of("numeratorUnit", "分子单位", "Unit of the numerator"),
            Column.text("denominator", "分母", "Denominator"),
            UnitColumns.of("denominatorUnit", "分母单位", "Unit of the denominator"),
            Column.text("value", "指标值(未舍入)", "Exact value"),
            Column.text("shown", "指标值", "Value"),
            Column.text("unit", "单位", "Unit"),
            absence(),
            Column.text("target", "目标", "Target"),
            Column.code(
                    "verdict",
                    "是否达标",
                    "Verdict",
                    Choice.of("MET", "达标", "Met"),
                    Choice.of("NOT_MET", "未达标", "Not met"),
                    Choice.of("UNDECIDED", "数据不全,未定", "Undecided")),
            Column.of(ColumnType.BOOLEAN, "looksMet", "仅舍入后似达标", "Only looks met"),
            Column.text("gap", "差额", "Gap"),
            Column.integer("expected", "应报机构", "Expected"),
            Column.integer("reported", "已报机构", "Reported"),
            Column.of(ColumnType.BOOLEAN, "settled", "已齐全并审定", "Settled"));

    private ValueSheet() {}

    private static Column absence() {
        return Column.code(
                "absence",
                "无值原因",
                "Why there is no value",
                Choice.of("NOTHING_REPORTED", "无机构上报", "Nothing reported"),
                Choice.of("DENOMINATOR_MISSING", "缺分母", "Denominator missing"),
                Choice.of("POPULATION_INCOMPLETE", "人口数不全", "Population incomplete"),
                Choice.of("ZERO_DENOMINATOR", "分母为零", "Denominator is 0"));
    }

    /** The whole file; blocks while it is made. */
    static byte[] write(ValueService.Table table, TableFormat format, WriteOptions options) {
        return TableWriter.file(format, LAYOUT, options, writer -> {
            for (ValueRow row : table.rows()) {
                write(writer, table, row);
            }
        });
    }

    private static void write(TableWriter writer, ValueService.Table table, ValueRow row) throws IOException {
        CountUnit against = table.definition().denominatorUnit();
        writer.write(
                row.region(),
                row.name(),
                table.definition().code(),
                table.definition().nameZh(),
                table.definition().version(),
                table.year(),
                row.numerator(),
                table.definition().numeratorUnit().name(),
                row.denominator(),
                against == null ? null : against.name(),
                row.value(),
                row.shown(),
                table.definition().unitZh(),
                row.absence() == null ? null : row.absence().name(),
                row.target(),
                row.verdict() == null ? null : row.verdict().name(),
                row.looksMet(),
                row.gap(),
                row.expected(),
                row.reported(),
                row.settled());
    }
}
