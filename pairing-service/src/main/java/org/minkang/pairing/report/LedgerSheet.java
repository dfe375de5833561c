package org.minkang.pairing.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;
import org.minkang.pairing.pairing.Agreement;
import org.minkang.pairing.pairing.Specialty;
import org.minkang.pairing.pairing.SupportMode;

/** The ledger as the file a bureau prints (结对台账), in Chinese. */
final class LedgerSheet {

    private static final TableLayout LAYOUT = TableLayout.of(
            "结对台账",
            "Pairing ledger",
            Column.integer("number", "序号", "No."),
            Column.text("supporter", "支援单位", "Supporter"),
            Column.identifier("supporterCode", "支援单位信用代码", "Supporter's credit code"),
            Column.code(
                    "supporterLevel",
                    "等级",
                    "Level",
                    Choice.of("PRIMARY", "一级", "Primary"),
                    Choice.of("SECONDARY", "二级", "Secondary"),
                    Choice.of("TERTIARY", "三级", "Tertiary"),
                    Choice.of("UNRATED", "未定级", "Unrated")),
            Column.text("recipient", "受援单位", "Recipient"),
            Column.identifier("recipientCode", "受援单位信用代码", "Recipient's credit code"),
            Column.text("county", "所在区县", "County"),
            Column.text("modes", "支援方式", "Modes"),
            Column.text("period", "起止日期", "Period"),
            Column.date("agreedOn", "协议日期", "Agreed on"),
            Column.text("seats", "派驻专业", "Seats"),
            Column.code(
                    "status",
                    "状态",
                    "Status",
                    Choice.of("PROPOSED", "拟结对", "Proposed"),
                    Choice.of("DESIGNATED", "已确定", "Designated"),
                    Choice.of("PLANNED", "已报计划", "Planned"),
                    Choice.of("SIGNED", "已签约", "Signed"),
                    Choice.of("ACTIVE", "支援中", "Active"),
                    Choice.of("SUSPENDED", "已中止", "Suspended"),
                    Choice.of("EXPIRED", "已期满", "Expired"),
                    Choice.of("ASSESSED", "已考核", "Assessed"),
                    Choice.of("TERMINATED", "已终止", "Terminated"),
                    Choice.of("WITHDRAWN", "已撤回", "Withdrawn")));

    private LedgerSheet() {}

    /** The whole file; blocks while it is made. */
    static byte[] write(List<LedgerRow> rows, TableFormat format, WriteOptions options) {
        return TableWriter.file(format, LAYOUT, options, writer -> {
            for (LedgerRow row : rows) {
                write(writer, row);
            }
        });
    }

    private static void write(TableWriter writer, LedgerRow row) throws IOException {
        writer.write(
                row.number(),
                row.supporter(),
                row.supporterCode(),
                row.supporterLevel().name(),
                row.recipient(),
                row.recipientCode(),
                row.county(),
                row.modes().stream().map(LedgerSheet::text).collect(Collectors.joining("、")),
                row.period().start() + " 至 " + row.period().end(),
                row.agreedOn(),
                row.seats().stream().map(LedgerSheet::text).collect(Collectors.joining("、")),
                row.status().name());
    }

    private static String text(SupportMode mode) {
        return switch (mode) {
            case STATIONED -> "定期驻点";
            case FREE_FELLOWSHIP -> "免费进修";
            case SHORT_TRAINING -> "短期培训";
        };
    }

    private static String text(Agreement.Seat seat) {
        return text(seat.specialty()) + "(" + seat.discipline() + ")" + seat.headcount() + "人";
    }

    private static String text(Specialty specialty) {
        return switch (specialty) {
            case MEDICAL -> "医疗";
            case NURSING -> "护理";
            case TECHNICIAN -> "医技";
            case MANAGEMENT -> "管理";
        };
    }
}
