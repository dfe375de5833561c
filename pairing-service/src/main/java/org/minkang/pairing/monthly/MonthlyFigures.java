package org.minkang.pairing.monthly;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.minkang.pairing.effect.EffectFigures;
import org.minkang.pairing.statement.SupportFigures;

/**
 * What a monthly report says.
 *
 * @param support what was done
 * @param effect what the recipient returned for the month, absent while it has not
 */
@Schema(name = "MonthlyFigures")
public record MonthlyFigures(
        SupportFigures support, @Nullable EffectFigures effect) {}
