package org.minkang.kit.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;

/**
 * One change of one entity, as the journal keeps it.
 *
 * @param action what happened, past tense in kebab-case, such as {@code signed}
 * @param entityType singular kebab-case, such as {@code pairing}
 * @param entityId which one
 * @param version the entity's version after the change
 * @param region where it belongs; decides who may read the event
 * @param before the entity as it was, absent on creation
 * @param after the entity as it is, absent on deletion
 */
public record Change(
        String action,
        String entityType,
        UUID entityId,
        long version,
        RegionCode region,
        @Nullable Object before,
        @Nullable Object after) {

    /** An entity came to be. */
    public static Change created(String entityType, UUID id, long version, RegionCode region, Object after) {
        return new Change("created", entityType, id, version, region, null, after);
    }

    /** An entity is another than before. */
    public static Change of(
            String action, String entityType, UUID id, long version, RegionCode region, Object before, Object after) {
        return new Change(action, entityType, id, version, region, before, after);
    }
}
