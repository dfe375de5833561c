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

/** A definition as callers see it. */
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
