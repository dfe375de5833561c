package org.minkang.pediatrics.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One state of a return.
 *
 * @param version 0 for the first
 * @param recordedFrom since when it stood so
 * @param recordedTo until when; absent while it does
 * @param recordedBy who made it so
 * @param status where it stood
 * @param reason why it was reopened or exempted
 * @param figures what it said
 */
@Schema(name = "ReturnVersion")
record ReturnVersionResponse(
        long version,
        Instant recordedFrom,
        @Nullable Instant recordedTo,
        String recordedBy,
        ReturnStatus status,
        @Nullable String reason,
        ReturnFigures figures) {

    static ReturnVersionResponse of(RecordedReturn one) {
        ResourceReturn state = one.state();
        return new ReturnVersionResponse(
                state.version(),
                state.stamp().recordedFrom(),
                one.until(),
                state.stamp().recordedBy(),
                state.status(),
                state.reason(),
                ReturnFigures.of(state.said()));
    }
}
