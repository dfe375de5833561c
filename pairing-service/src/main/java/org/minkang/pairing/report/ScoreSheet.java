package org.minkang.pairing.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.ColumnType;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;
import org.minkang.pairing.scorecard.Grade;

/** The score sheet as the file a bureau prints (考核评分表), in Chinese: a line for each criterion, then the total and the grade. */
final class ScoreSheet {

    private static final TableLayout LAYOUT = TableLayout.of(
            "考核评分表",
            "Score sheet",
            Column.integer("number", "序号", "No."),
            Column.text("criterion", "考核指标", "Criterion"),
            Column.integer("weight", "分值", "Weight"),
            Column.text("evidence", "所需材料", "Evidence wanted"),
            Column.of(ColumnType.DECIMAL, "selfScore", "自评得分", "Self-score"),
            Column.text("selfNote", "自评说明", "Evidence given"),
            Column.of(ColumnType.DECIMAL, "bureauScore", "考核得分", "Bureau's score"),
            Column.text("bureauNote", "考核意见", "Bureau's reasons"));

    private ScoreSheet() {}

    /** The whole file; blocks while it is made. */
    static byte[] write(ScoreSheetReport report, TableFormat format, WriteOptions options) {
        String title =
                "%s(%d 年度,%s 支援 %s)".formatted(report.title(), report.year(), report.supporter(), report.recipient());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(format, file, LAYOUT, options.titled(title))) {
            for (ScoreSheetReport.Line line : report.lines()) {
                write(writer, line);
            }
            writer.write(
                    null,
                    "合计",
                    report.points(),
                    null,
                    report.selfTotal(),
                    null,
                    report.bureauTotal(),
                    grade(report.grade()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void write(TableWriter writer, ScoreSheetReport.Line line) throws IOException {
        writer.write(
                line.number(),
                line.criterion(),
                line.weight(),
                line.evidence(),
                line.selfScore(),
                line.selfNote(),
                line.bureauScore(),
                line.bureauNote());
    }

    private static @Nullable String grade(@Nullable Grade grade) {
        return grade == null
                ? null
                : switch (grade) {
                    case EXCELLENT -> "等次:优秀";
                    case GOOD -> "等次:良好";
                    case QUALIFIED -> "等次:合格";
                    case UNQUALIFIED -> "等次:不合格";
                };
    }
}
