package org.minkang.pairing.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A shipped programme (方案模板) from which a bureau makes its own for a region and year.
 *
 * @param code stable name
 * @param document the catalogue document it carries
 * @param year of the original plan
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param preset code of the parameters used unless another is asked for
 * @param milestones the four steps in order
 * @param presets parameter sets on offer
 * @param rows every catalogue row it carries
 */
@Schema(name = "ProgrammeTemplate")
public record ProgrammeTemplate(
        String code,
        String document,
        int year,
        String titleZh,
        String titleEn,
        String preset,
        List<TemplateMilestone> milestones,
        List<ParameterPreset> presets,
        List<CatalogueRow> rows) {

    public ProgrammeTemplate {
        milestones = List.copyOf(milestones);
        presets = List.copyOf(presets);
        rows = List.copyOf(rows);
    }

    /** The parameters called {@code name}. */
    public Optional<ParameterPreset> preset(String name) {
        return presets.stream().filter(offered -> offered.code().equals(name)).findFirst();
    }

    /** The rows of one kind, such as {@code LEGAL_BASIS} or {@code GOAL}, in the plan's order. */
    public List<CatalogueRow> rows(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).toList();
    }
}
