package org.minkang.pediatrics.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.tabular.Choice;
import org.minkang.kit.tabular.Column;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;

/** The findings as the file a bureau prints (规则判定清单), in Chinese: one line for each institution looked at. */
final class RuleFindingSheet {

    private static final TableLayout LAYOUT = TableLayout.of(
            "规则判定清单",
            "Rule findings",
            Column.integer("number", "序号", "No."),
            Column.identifier("row", "目录条目", "Catalogue row"),
            Column.identifier("rule", "规则", "Rule"),
            Column.identifier("regionCode", "区划代码", "Region code"),
            Column.text("region", "区划", "Region"),
            Column.text("institution", "判定机构", "Institution judged"),
            Column.code(
                    "outcome",
                    "判定结果",
                    "Outcome",
                    Choice.of("MET", "符合", "Met"),
                    Choice.of("NOT_MET", "不符合", "Not met"),
                    Choice.of("NOT_APPLICABLE", "不适用", "Not applicable"),
                    Choice.of("UNDECIDED", "无法判定", "Undecided")),
            Column.text("reason", "说明", "Reason"),
            Column.text("figures", "数据", "Figures"),
            Column.text("evidence", "依据机构", "Evidence"),
            Column.identifier("evidenceCode", "依据机构信用代码", "Its credit code"),
            Column.text("evidenceFigures", "依据数据", "Its figures"));

    private RuleFindingSheet() {}

    /** The whole file; blocks while it is made. */
    static byte[] write(List<RuleFindingResponse> findings, TableFormat format, WriteOptions options) {
        return TableWriter.file(format, LAYOUT, options, writer -> {
            int number = 0;
            for (RuleFindingResponse finding : findings) {
                if (finding.evidence().isEmpty()) {
                    writer.write(row(++number, finding, null));
                }
                for (RuleFindingResponse.Evidence evidence : finding.evidence()) {
                    writer.write(row(++number, finding, evidence));
                }
            }
        });
    }

    private static @Nullable Object[] row(
            int number, RuleFindingResponse finding, RuleFindingResponse.@Nullable Evidence evidence) {
        FindingReason reason = finding.reason();
        return new @Nullable Object[] {
            number,
            finding.row(),
            finding.rule(),
            finding.regionCode().value(),
            finding.regionName(),
            finding.institutionName(),
            finding.outcome().name(),
            reason == null ? null : reason.nameZh(),
            finding.figures().stream()
                    .map(figure -> figure.name().nameZh() + " " + figure.value())
                    .collect(Collectors.joining(";")),
            evidence == null ? null : evidence.name(),
            evidence == null ? null : evidence.creditCode().value(),
            evidence == null ? null : figures(evidence)
        };
    }

    private static String figures(RuleFindingResponse.Evidence evidence) {
        return evidence.figures().stream()
                .map(figure -> figure.item().nameZh() + " " + (figure.value() == null ? "不适用" : figure.value()))
                .collect(Collectors.joining(";"));
    }
}
