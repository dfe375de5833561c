package org.minkang.pediatrics.scorecard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
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
            Column.text("indicator", "指标", "Indicator"),
            Column.integer("year", "年份", "Year"),
            Column.text("numerator", "分子", "Numerator"),
            unit("numeratorUnit", "分子单位", "Unit of the numerator"),
            Column.text("denominator", "分母", "Denominator"),
            unit("denominatorUnit", "分母单位", "Unit of the denominator"),
            Column.text("value", "指标值(未舍入)", "Exact value"),
            Column.text("shown", "指标值", "Value"),
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
            Column.integer("reported", "已报机构", "Reported"));

    private ValueSheet() {}

    private static Column unit(String key, String headerZh, String headerEn) {
        Choice[] units = Arrays.stream(CountUnit.values())
                .map(unit -> Choice.of(unit.name(), unit.nameZh(), unit.nameEn()))
                .toArray(Choice[]::new);
        return Column.code(key, headerZh, headerEn, units);
    }

    /** The whole file; blocks while it is made. */
    static byte[] write(ValueService.Table table, TableFormat format, WriteOptions options) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(format, file, LAYOUT, options)) {
            for (ValueRow row : table.rows()) {
                write(writer, table, row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void write(TableWriter writer, ValueService.Table table, ValueRow row) throws IOException {
        CountUnit against = table.definition().denominatorUnit();
        writer.write(
                row.region(),
                row.name(),
                table.definition().nameZh(),
                table.year(),
                row.numerator(),
                table.definition().numeratorUnit().name(),
                row.denominator(),
                against == null ? null : against.name(),
                row.value(),
                row.shown(),
                row.target(),
                row.verdict() == null ? null : row.verdict().name(),
                row.looksMet(),
                row.gap(),
                row.expected(),
                row.reported());
    }
}
