package org.minkang.pediatrics.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.Regions;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.ColumnType;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;
import org.minkang.pediatrics.figure.CountUnit;
import org.minkang.pediatrics.training.TrainingProgress.OfProgramme;
import org.minkang.pediatrics.training.TrainingProgress.OfTarget;
import org.minkang.pediatrics.training.TrainingProgress.OfYear;

/** The progress as a file, in Chinese: a row for each kind and year that has any, and the target beside the year asked for. */
final class TrainingProgressSheet {

    private static final TableLayout LAYOUT = TableLayout.of(
            "培养进度表",
            "Training progress",
            Column.identifier("region", "区划代码", "Region"),
            Column.text("name", "区划名称", "Name"),
            Column.identifier("programme", "培训类别代码", "Kind"),
            Column.text("programmeName", "培训类别", "Name of the kind"),
            Column.identifier("code", "指标代码", "Indicator code"),
            Column.integer("year", "年份", "Year"),
            Column.integer("planned", "计划数", "Planned"),
            Column.integer("actual", "实际数", "Actual"),
            Column.integer("cumulated", "累计数", "Sum of all years"),
            Column.text("unit", "单位", "Unit"),
            Column.of(ColumnType.BOOLEAN, "closed", "该年已定稿", "Year closed"),
            Column.text("target", "目标", "Target"),
            Column.text("measuredBy", "目标口径", "Target counts"),
            Column.integer("reached", "计入目标", "Counted towards the target"),
            Column.text("missing", "差额", "Gap"),
            Column.code(
                    "standing",
                    "是否达标",
                    "Standing",
                    Choice.of("MET", "达标", "Met"),
                    Choice.of("NOT_MET", "未达标", "Not met"),
                    Choice.of("UNDECIDED", "数据不全,未定", "Undecided")),
            Column.of(ColumnType.BOOLEAN, "verified", "目标已核对原文", "Target verified"));

    private TrainingProgressSheet() {}

    /** The whole file; blocks while it is made. */
    static byte[] write(TrainingProgress progress, TableFormat format, WriteOptions options) {
        return TableWriter.file(format, LAYOUT, options, writer -> {
            for (OfProgramme programme : progress.programmes()) {
                write(writer, progress, programme);
            }
        });
    }

    private static void write(TableWriter writer, TrainingProgress progress, OfProgramme programme) throws IOException {
        long cumulated = 0;
        for (OfYear year : programme.years()) {
            cumulated += year.actual() == null ? 0 : year.actual();
            boolean asked = year.year() == progress.year();
            write(writer, progress, programme, year, cumulated, year.closed(), asked ? programme.target() : null);
        }
        if (programme.years().stream().noneMatch(year -> year.year() == progress.year())) {
            OfYear none = new OfYear(progress.year(), null, null, false);
            write(writer, progress, programme, none, cumulated, null, programme.target());
        }
    }

    private static void write(
            TableWriter writer,
            TrainingProgress progress,
            OfProgramme programme,
            OfYear year,
            long cumulated,
            @Nullable Boolean closed,
            @Nullable OfTarget target)
            throws IOException {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(progress.regionCode());
        cells.add(Regions.standard().fullName(progress.regionCode()));
        cells.add(programme.programme().name());
        cells.add(programme.name());
        cells.add(programme.indicator());
        cells.add(year.year());
        cells.add(year.planned());
        cells.add(year.actual());
        cells.add(cumulated);
        cells.add(CountUnit.PERSONS.nameZh());
        cells.add(closed);
        addTarget(cells, target);
        writer.write(cells.toArray());
    }

    private static void addTarget(List<@Nullable Object> cells, @Nullable OfTarget target) {
        cells.add(target == null ? null : target.value().toPlainString());
        cells.add(target == null ? null : target.cumulative() ? "历年累计" : "当年");
        cells.add(target == null ? null : target.reached());
        cells.add(target == null ? null : target.missing().toPlainString());
        cells.add(target == null ? null : target.standing().name());
        cells.add(target == null ? null : target.verified());
    }
}
