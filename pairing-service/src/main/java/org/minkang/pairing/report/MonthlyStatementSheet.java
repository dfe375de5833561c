package org.minkang.pairing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;
import org.minkang.pairing.activity.ActivityKind;
import org.minkang.pairing.effect.EffectFigures;
import org.minkang.pairing.effect.EffectIndicator;
import org.minkang.pairing.statement.SupportFigures;

/** The month of a programme as the file a bureau prints (月报), in Chinese: a column for each kind of activity. */
final class MonthlyStatementSheet {

    private static final TableLayout LAYOUT =
            TableLayout.of("月报", "Monthly report", columns().toArray(Column[]::new));

    private MonthlyStatementSheet() {}

    /** The whole file; blocks while it is made. */
    static byte[] write(MonthlyStatement statement, TableFormat format, WriteOptions options) {
        return TableWriter.file(format, LAYOUT, options, writer -> {
            for (MonthlyStatement.Row row : statement.items()) {
                writer.write(cells(row).toArray());
            }
        });
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.integer("number", "序号", "No."),
                Column.text("supporter", "支援单位", "Supporter"),
                Column.identifier("supporterCode", "支援单位信用代码", "Supporter's credit code"),
                Column.text("recipient", "受援单位", "Recipient"),
                Column.identifier("recipientCode", "受援单位信用代码", "Recipient's credit code"),
                Column.text("county", "所在区县", "County"),
                Column.integer("staffOnPost", "月末在岗人数", "Staff on post"),
                Column.integer("personDays", "派驻人日", "Person-days")));
        Stream.of(ActivityKind.values())
                .map(kind -> Column.integer(kind.name(), kind.title(), kind.name()))
                .forEach(columns::add);
        columns.addAll(List.of(
                Column.integer("activities", "活动合计", "Activities"),
                Column.integer("personsReached", "受益人次", "Persons reached"),
                Column.money("given", "经费设备(元)", "Given (yuan)"),
                Column.integer("places", "培训名额", "Training places"),
                Column.integer("trained", "到训人数", "Persons trained"),
                Column.integer("tasks", "计划任务", "Plan tasks"),
                Column.integer("completed", "已完成任务", "Tasks completed"),
                Column.integer("confirmed", "其中受援单位确认", "Of them confirmed by the recipient")));
        Stream.of(EffectIndicator.values())
                .map(indicator -> Column.integer(indicator.name(), indicator.title(), indicator.name()))
                .forEach(columns::add);
        columns.addAll(List.of(
                Column.code(
                        "standing",
                        "报送状态",
                        "Status",
                        Choice.of("AWAITED", "待报送", "Awaited"),
                        Choice.of("SUBMITTED", "已报送", "Submitted"),
                        Choice.of("LATE", "迟报", "Late"),
                        Choice.of("MISSING", "漏报", "Missing")),
                Column.date("dueOn", "截止日期", "Due on"),
                Column.date("submittedOn", "报送日期", "Submitted on")));
        return columns;
    }

    private static List<@Nullable Object> cells(MonthlyStatement.Row row) {
        SupportFigures support = row.figures().support();
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                row.number(),
                row.supporter(),
                row.supporterCode(),
                row.recipient(),
                row.recipientCode(),
                row.county(),
                support.staffOnPost(),
                support.personDays()));
        Stream.of(ActivityKind.values()).map(support::count).forEach(cells::add);
        cells.addAll(List.of(
                support.activityCount(),
                support.personsReached(),
                support.given().value(),
                support.training().places(),
                support.training().persons(),
                support.plan().tasks(),
                support.plan().completed(),
                support.plan().confirmed()));
        EffectFigures effect = row.figures().effect();
        for (EffectIndicator indicator : EffectIndicator.values()) {
            cells.add(effect == null ? null : effect.of(indicator));
        }
        cells.add(row.standing().name());
        cells.add(row.dueOn());
        cells.add(row.submittedOn());
        return cells;
    }
}
