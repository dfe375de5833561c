package org.minkang.pediatrics.definition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.pediatrics.figure.Direction;
import org.minkang.pediatrics.indicator.IndicatorDefinition;
import org.minkang.pediatrics.indicator.IndicatorKind;
import org.minkang.pediatrics.indicator.IndicatorRegister;

/**
 * A definition as callers see it.
 *
 * @param code of the indicator, the same in all versions
 * @param version of the definition, from 1
 * @param nameZh in Chinese
 * @param nameEn in English
 * @param numerator what there is
 * @param denominator what it is held against; absent for counts
 * @param factor by how many the denominator is counted, such as 1000; 1 for counts
 * @param unitZh of the value, in Chinese
 * @param decimals with how many it is shown, 0 to 6
 * @param ageFrom youngest age counted, in years; absent where ages do not matter
 * @param ageTo oldest age counted, in years; absent where ages do not matter
 * @param source the document that defines it
 * @param sourceRefs catalogue rows that it expresses, such as {@code D8-N11}
 * @param validFrom first day on which it is used
 * @param validTo last day on which it is used; absent while no end is set
 */
@Schema(name = "Indicator")
record IndicatorResponse(
        UUID id,
        String code,
        int version,
        String nameZh,
        String nameEn,
        IndicatorKind kind,

        @Schema(example = "{\"of\": \"ITEMS\", \"items\": [\"PEDIATRIC_BEDS\"], \"classes\": [\"A\"]}")
        MeasureText numerator,

        @Schema(example = "{\"of\": \"POPULATION\", \"group\": \"CHILDREN\"}") @Nullable
        MeasureText denominator,

        BigDecimal factor,
        String unitZh,
        Direction direction,
        int decimals,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        String source,
        List<String> sourceRefs,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant recordedFrom) {

    static IndicatorResponse of(IndicatorRegister.Entry entry) {
        IndicatorDefinition definition = entry.definition();
        return new IndicatorResponse(
                entry.id(),
                definition.code(),
                definition.version(),
                definition.nameZh(),
                definition.nameEn(),
                definition.kind(),
                MeasureText.of(definition.numerator()),
                definition.denominator() == null ? null : MeasureText.of(definition.denominator()),
                definition.factor(),
                definition.unitZh(),
                definition.direction(),
                definition.decimals(),
                definition.ageFrom(),
                definition.ageTo(),
                definition.source(),
                definition.sourceRefs(),
                definition.validFrom(),
                definition.validTo(),
                entry.recordedFrom());
    }
}
