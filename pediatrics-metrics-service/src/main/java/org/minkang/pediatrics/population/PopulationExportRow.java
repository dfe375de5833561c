package org.minkang.pediatrics.population;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A population as a row of a file.
 *
 * @param id of the population
 * @param regionCode as it was counted under
 * @param year by whose end
 * @param children aged 0 to 14, absent when unknown
 * @param residents of any age, absent when unknown
 * @param status how far it is settled
 * @param source where it is from
 */
record PopulationExportRow(
        UUID id,
        String regionCode,
        int year,
        @Nullable Long children,
        @Nullable Long residents,
        String status,
        String source) {}
