package org.minkang.pediatrics.resource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.ColumnType;
import org.minkang.kit.tabular.NotApplicable;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.pediatrics.item.ReturnItem;

/** Returns as a table: what files bring, and what they are given besides. */
final class ReturnColumns {

    static final String INSTITUTION = "institution";
    static final String YEAR = "year";

    private static final int FEN_DIGITS = 2;
    private static final BigDecimal FEN = BigDecimal.ONE.movePointRight(FEN_DIGITS);

    private static final List<Column> IMPORTED = Stream.concat(
                    Stream.of(
                            Column.identifier(INSTITUTION, "统一社会信用代码", "Credit code")
                                    .mandatory()
                                    .atMost(18)
                                    .alias("信用代码", "机构代码", "社会信用代码")
                                    .example("12441322MB2D0017XM"),
                            Column.text("institutionName", "机构名称", "Name")
                                    .alias("名称", "单位名称", "医疗机构名称")
                                    .example("某县第一人民医院"),
                            Column.integer(YEAR, "年份", "Year")
                                    .mandatory()
                                    .alias("年度", "报告年份")
                                    .example("2015")),
                    Stream.of(ReturnItem.values()).map(ReturnColumns::column))
            .toList();

    /** What people fill in. */
    static final TableLayout IN = TableLayout.of("儿童医疗资源年报", "Returns", IMPORTED.toArray(Column[]::new));

    /** The same, and how each return stands, which an import passes over. */
    static final TableLayout OUT = TableLayout.of(
            "儿童医疗资源年报",
            "Returns",
            Stream.concat(
                            IMPORTED.stream(),
                            Stream.of(Column.code(
                                    "status",
                                    "状态",
                                    "Status",
                                    Choice.of("SUBMITTED", "已报送", "Submitted"),
                                    Choice.of("CHECKED", "已审核", "Checked"),
                                    Choice.of("APPROVED", "已批准", "Approved"),
                                    Choice.of("LOCKED", "已锁定", "Locked"),
                                    Choice.of("REOPENED", "已退回", "Reopened"))))
                    .toArray(Column[]::new));

    /** In the order of their columns. */
    static final List<ReturnItem> ITEMS = List.of(ReturnItem.values());

    /** Where the column of the first item stands; the others follow. */
    static final int FIRST_ITEM = OUT.indexOf(ReturnItem.TOTAL_BEDS.member());

    private ReturnColumns() {}

    /**
     * What a cell says of an item.
     *
     * @param cell a value of {@link #OUT}'s column, null when the cell is empty
     * @return null when it says nothing
     */
    static @Nullable Reported reported(ReturnItem item, @Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        if (cell == NotApplicable.NOT_APPLICABLE) {
            return Reported.NOT_APPLICABLE;
        }
        return Reported.of(
                switch (item.kind()) {
                    case COUNT -> (Long) cell;
                    case YES_NO -> Boolean.TRUE.equals(cell) ? 1 : 0;
                    case AMOUNT ->
                        ((BigDecimal) cell).movePointRight(FEN_DIGITS).longValueExact();
                });
    }

    /** A return in the order of {@link #OUT}. */
    static @Nullable Object[] row(ReturnExportRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.institution());
        cells.add(row.institutionName());
        cells.add(row.year());
        for (ReturnItem item : ITEMS) {
            cells.add(
                    row.figures().of(item).map(reported -> cell(item, reported)).orElse(null));
        }
        cells.add(row.status());
        return cells.toArray();
    }

    private static Object cell(ReturnItem item, Reported reported) {
        if (!reported.applicable()) {
            return NotApplicable.NOT_APPLICABLE;
        }
        long value = reported.value();
        return switch (item.kind()) {
            case COUNT -> value;
            case YES_NO -> value == 1;
            case AMOUNT -> BigDecimal.valueOf(value).divide(FEN);
        };
    }

    private static Column column(ReturnItem item) {
        String english = item.name().charAt(0)
                + item.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        Column column =
                switch (item.kind()) {
                    case COUNT -> Column.integer(item.member(), item.nameZh(), english);
                    case YES_NO -> Column.of(ColumnType.BOOLEAN, item.member(), item.nameZh(), english);
                    case AMOUNT -> Column.money(item.member(), item.nameZh() + "（元）", english + " (yuan)");
                };
        return column.orNotApplicable();
    }
}
