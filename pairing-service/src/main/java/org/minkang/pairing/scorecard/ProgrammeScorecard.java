package org.minkang.pairing.scorecard;

import java.time.Instant;
import java.util.UUID;
import org.minkang.kit.region.RegionCode;

/**
 * The card that a bureau lays down for one year of its programme; it never changes, for assessments rest on it.
 *
 * @param id UUIDv7
 * @param programmeId whose pairings are assessed by it
 * @param areaCode the region of that programme
 * @param year of which year
 * @param card what it holds
 * @param createdAt when, in UTC
 * @param createdBy subject of the caller
 */
record ProgrammeScorecard(
        UUID id,
        UUID programmeId,
        RegionCode areaCode,
        int year,
        Scorecard card,
        Instant createdAt,
        String createdBy) {}
