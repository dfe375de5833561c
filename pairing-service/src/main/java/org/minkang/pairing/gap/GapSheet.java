package org.minkang.pairing.gap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;

/** The gap list as the file a bureau prints (断档清单), in Chinese: one line for each gap. */
final class GapSheet {

    private static final TableLayout LAYOUT = TableLayout.of(
            "断档清单",
            "Gap list",
            Column.integer("number", "序号", "No."),
            Column.text("county", "所在区县", "County"),
            Column.text("recipient", "受援单位", "Recipient"),
            Column.identifier("recipientCode", "受援单位信用代码", "Recipient's credit code"),
            Column.text("supporter", "支援单位", "Supporter"),
            Column.identifier("supporterCode", "支援单位信用代码", "Supporter's credit code"),
            Column.code(
                    "specialty",
                    "专业类别",
                    "Field of work",
                    Choice.of("MEDICAL", "医疗", "Medical"),
                    Choice.of("NURSING", "护理", "Nursing"),
                    Choice.of("TECHNICIAN", "医技", "Technician"),
                    Choice.of("MANAGEMENT", "管理", "Management")),
            Column.text("discipline", "专业", "Discipline"),
            Column.integer("headcount", "应派人数", "Headcount"),
            Column.integer("missing", "缺岗人数", "Missing"),
            Column.date("firstDay", "断档起", "From"),
            Column.date("lastDay", "断档止", "To"),
            Column.integer("days", "天数", "Days"),
            Column.identifier("lastNumber", "前任人员编号", "Last person's number"),
            Column.text("lastName", "前任人员", "Last person"));

    private GapSheet() {}

    /** The whole file; blocks while it is made. */
    static byte[] write(List<PairingGaps> pairings, TableFormat format, WriteOptions options) {
        return TableWriter.file(format, LAYOUT, options, writer -> {
            int number = 0;
            for (PairingGaps pairing : pairings) {
                for (Gap gap : pairing.gaps()) {
                    writer.write(row(++number, pairing, gap));
                }
            }
        });
    }

    private static @Nullable Object[] row(int number, PairingGaps pairing, Gap gap) {
        Gap.LastPerson last = gap.lastPerson();
        return new @Nullable Object[] {
            number,
            pairing.county(),
            pairing.recipient(),
            pairing.recipientCode(),
            pairing.supporter(),
            pairing.supporterCode(),
            gap.specialty().name(),
            gap.discipline(),
            gap.headcount(),
            gap.missing(),
            gap.period().start(),
            gap.period().end(),
            gap.days(),
            last == null ? null : last.number(),
            last == null ? null : last.name()
        };
    }
}
