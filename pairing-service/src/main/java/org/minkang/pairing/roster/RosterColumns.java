package org.minkang.pairing.roster;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.ColumnType;
import org.minkang.kit.tabular.TableLayout;

/** The roster as a table: what an import reads, and what it passes over because others settle it. */
final class RosterColumns {

    static final String POSTING = "postingId";
    static final String PAIRING = "pairingId";
    static final String NUMBER = "number";
    static final String NAME = "name";
    static final String IDENTITY = "identity";
    static final String STAFF_SPECIALTY = "staffSpecialty";
    static final String TITLE = "title";
    static final String SPECIALTY = "specialty";
    static final String DISCIPLINE = "discipline";
    static final String BATCH = "batch";
    static final String FULL_TIME = "fullTime";
    static final String START = "startOn";
    static final String END = "endOn";

    private static final Choice[] FIELDS = {
        Choice.of("MEDICAL", "医疗", "Medical"),
        Choice.of("NURSING", "护理", "Nursing"),
        Choice.of("TECHNICIAN", "医技", "Technician"),
        Choice.of("MANAGEMENT", "管理", "Management")
    };

    private static final List<Column> IMPORTED = List.of(
            Column.identifier(NUMBER, "人员编号", "Staff number")
                    .mandatory()
                    .atMost(32)
                    .example("GD-HZ-0001"),
            Column.text(NAME, "姓名", "Name").mandatory().atMost(50).example("样例甲"),
            Column.identifier(IDENTITY, "身份证号", "Identity number").atMost(18).example("441302198001010023"),
            Column.code(STAFF_SPECIALTY, "人员类别", "Field of work", FIELDS)
                    .mandatory()
                    .example("医疗"),
            Column.identifier(TITLE, "职称代码", "Title").atMost(3).example("233"),
            Column.code(SPECIALTY, "席位类别", "Seat's field", FIELDS).mandatory().example("医疗"),
            Column.text(DISCIPLINE, "席位专业", "Seat's discipline")
                    .mandatory()
                    .atMost(50)
                    .example("内科"),
            Column.integer(BATCH, "批次", "Batch").mandatory().example("1"),
            Column.of(ColumnType.BOOLEAN, FULL_TIME, "全职", "Full time")
                    .mandatory()
                    .example("是"),
            Column.date(START, "派驻起", "From").mandatory().example("2012-07-30"),
            Column.date(END, "派驻止", "To").mandatory().example("2013-01-31"),
            Column.identifier(PAIRING, "结对编号", "Pairing")
                    .mandatory()
                    .atMost(36)
                    .example("01900000-0000-7000-8000-000000000000"),
            Column.identifier(POSTING, "派驻编号", "Posting").atMost(36));

    /** What people fill in; a posting that is new has no number yet. */
    static final TableLayout IN = TableLayout.of("派驻人员花名册", "Staff roster", IMPORTED.toArray(Column[]::new));

    /** The same behind what a reader wants to see, which an import passes over. */
    static final TableLayout OUT = TableLayout.of(
            "派驻人员花名册",
            "Staff roster",
            Stream.concat(
                            Stream.of(
                                    Column.integer("line", "序号", "No."),
                                    Column.text("county", "所在区县", "County"),
                                    Column.text("recipient", "受援单位", "Recipient"),
                                    Column.text("supporter", "支援单位", "Supporter"),
                                    Column.identifier("supporterCode", "支援单位信用代码", "Supporter's credit code"),
                                    Column.code(
                                            "status",
                                            "状态",
                                            "Status",
                                            Choice.of("DRAFT", "拟派", "Draft"),
                                            Choice.of("REPORTED", "已报备", "Reported"),
                                            Choice.of("ON_POST", "在岗", "On post"),
                                            Choice.of("ON_LEAVE", "请假", "On leave"),
                                            Choice.of("HANDED_OVER", "已交接", "Handed over"),
                                            Choice.of("COMPLETED", "期满", "Completed"),
                                            Choice.of("RECALLED", "已召回", "Recalled"),
                                            Choice.of("CANCELLED", "已取消", "Cancelled"))),
                            IMPORTED.stream())
                    .toArray(Column[]::new));

    private RosterColumns() {}

    /** A posting in the order of {@link #OUT}. */
    static @Nullable Object[] row(int line, RosterRow row) {
        return new @Nullable Object[] {
            line,
            row.county(),
            row.recipient(),
            row.supporter(),
            row.supporterCode(),
            row.status().name(),
            row.number(),
            row.name(),
            row.identity(),
            row.staffSpecialty().name(),
            row.title(),
            row.specialty().name(),
            row.discipline(),
            row.batch(),
            row.fullTime(),
            row.period().start(),
            row.period().end(),
            row.pairingId(),
            row.postingId()
        };
    }
}
