package org.minkang.pairing.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;

/** The annex of a notice as the file a bureau prints (通报附件), in Chinese. */
final class NoticeAnnexSheet {

    private static final TableLayout LAYOUT = TableLayout.of(
            "通报附件",
            "Notice annex",
            Column.integer("number", "序号", "No."),
            Column.code(
                    "kind",
                    "类别",
                    "Kind",
                    Choice.of("COMMENDATION", "通报表扬", "Commendation"),
                    Choice.of("CRITICISM", "通报批评", "Criticism")),
            Column.code(
                    "subject", "对象", "Subject", Choice.of("UNIT", "单位", "Unit"), Choice.of("PERSON", "个人", "Person")),
            Column.text("unit", "单位名称", "Unit"),
            Column.text("person", "姓名", "Person"),
            Column.text("reason", "事由", "Reason"),
            Column.date("publishedOn", "通报日期", "Published on"));

    private NoticeAnnexSheet() {}

    /** The whole file; blocks while it is made. */
    static byte[] write(NoticeAnnexReport report, TableFormat format, WriteOptions options) {
        String title = "%s %d 年度通报附件".formatted(report.title(), report.year());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(format, file, LAYOUT, options.titled(title))) {
            for (NoticeAnnexReport.Item item : report.items()) {
                writer.write(
                        item.number(),
                        item.kind().name(),
                        item.subject().name(),
                        item.unit(),
                        item.person(),
                        item.reason(),
                        item.publishedOn());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
