package org.minkang.pairing.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.Money;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.ColumnType;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;
import org.minkang.pairing.coverage.Coverage;
import org.minkang.pairing.effect.Growth;
import org.minkang.pairing.effect.YearOnYear;
import org.minkang.pairing.statement.SupportFigures;

/** The year of a programme as the file a bureau prints (年度总结), in Chinese: one figure a line. */
final class YearStatementSheet {

    private static final TableLayout LAYOUT = TableLayout.of(
            "年度总结",
            "Annual summary",
            Column.text("section", "类别", "Section"),
            Column.text("item", "指标", "Item"),
            Column.of(ColumnType.DECIMAL, "value", "数值", "Value"),
            Column.text("unit", "单位", "Unit"),
            Column.text("note", "说明", "Note"));

    private static final Map<String, String> STATUSES = Map.of(
            "PROPOSED", "拟结对",
            "DESIGNATED", "已确定",
            "PLANNED", "已报计划",
            "SIGNED", "已签约",
            "ACTIVE", "支援中",
            "SUSPENDED", "已中止",
            "EXPIRED", "已期满",
            "ASSESSED", "已考核",
            "TERMINATED", "已终止",
            "WITHDRAWN", "已撤回");

    private YearStatementSheet() {}

    /** One line. */
    private record Line(
            String section, String item, @Nullable BigDecimal value, String unit, String note) {

        static Line of(String section, String item, long value, String unit) {
            return new Line(section, item, BigDecimal.valueOf(value), unit, "");
        }

        static Line of(String section, String item, Money value) {
            return new Line(section, item, value.amount(), "元", "");
        }

        static Line percent(String section, String item, @Nullable String value, String note) {
            return new Line(section, item, value == null ? null : new BigDecimal(value), "%", note);
        }
    }

    /** The whole file; blocks while it is made. */
    static byte[] write(YearStatement summary, TableFormat format, WriteOptions options) {
        return TableWriter.file(format, LAYOUT, options, writer -> {
            for (Line line : lines(summary)) {
                writer.write(line.section(), line.item(), line.value(), line.unit(), line.note());
            }
        });
    }

    private static List<Line> lines(YearStatement summary) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("结对", "结对数", summary.pairings(), "对"));
        summary.statuses()
                .forEach(one -> lines.add(Line.of(
                        "结对",
                        STATUSES.getOrDefault(one.status().name(), one.status().name()),
                        one.pairings(),
                        "对")));
        coverage(lines, summary.coverage(), "截至 " + summary.through());
        support(lines, summary.support());
        summary.kinds().forEach(kind -> lines.add(Line.of("活动类型", kind.title(), kind.activities(), "次")));
        summary.fields().forEach(field -> lines.add(Line.of("支援领域", field.title(), field.activities(), "次")));
        lines.add(Line.percent("计划", "完成率", summary.planPercent(), "经受援单位确认"));
        summary.effect().forEach(one -> effect(lines, one));
        return lines;
    }

    private static void coverage(List<Line> lines, Coverage.View coverage, String note) {
        lines.add(Line.of("覆盖", "乡镇卫生院", coverage.institutions(), "所"));
        lines.add(Line.of("覆盖", "已受援", coverage.signed(), "所"));
        lines.add(Line.percent("覆盖", "覆盖率", coverage.percent(), note));
    }

    private static void support(List<Line> lines, SupportFigures support) {
        lines.add(Line.of("派驻", "期末在岗人数", support.staffOnPost(), "人"));
        lines.add(new Line("派驻", "派驻人数", BigDecimal.valueOf(support.staff()), "人", "每项结对内不重复计"));
        lines.add(Line.of("派驻", "派驻人日", support.personDays(), "人日"));
        lines.add(Line.of("活动", "活动合计", support.activityCount(), "次"));
        lines.add(Line.of("活动", "受益人次", support.personsReached(), "人次"));
        lines.add(Line.of("经费设备", "经费", support.given().funds()));
        lines.add(Line.of("经费设备", "设备折价", support.given().equipment()));
        lines.add(Line.of("培训", "培训名额", support.training().places(), "个"));
        lines.add(Line.of("培训", "到训人数", support.training().persons(), "人"));
        lines.add(Line.of("计划", "计划任务", support.plan().tasks(), "项"));
        lines.add(Line.of("计划", "已完成任务", support.plan().completed(), "项"));
        lines.add(Line.of("计划", "其中受援单位确认", support.plan().confirmed(), "项"));
    }

    /** The sums of both years and how they compare, with the number of months that are in them. */
    private static void effect(List<Line> lines, YearOnYear one) {
        String note = "两年均有数的 " + one.months() + " 个月";
        Growth growth = one.growth();
        lines.add(new Line("成效", one.title() + "(本年)", decimal(growth.value()), "", note));
        lines.add(new Line("成效", one.title() + "(上年)", decimal(growth.base()), "", note));
        lines.add(Line.percent("成效", one.title() + "(同比)", growth.percent(), growth.noBase() == null ? note : "无可比基数"));
    }

    private static @Nullable BigDecimal decimal(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
