package org.minkang.kit.journal.seal;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;

/**
 * What is to be verified.
 *
 * @param from first block, the first of all when not said
 * @param to last block, the last of all when not said
 * @param headBlock number of a head that was published
 * @param headHash its hash, hex
 */
record VerificationQuery(
        @Parameter(description = "起始块号;First block") @Min(1) @Nullable
        Long from,

        @Parameter(description = "终止块号;Last block") @Min(1) @Nullable
        Long to,

        @Parameter(description = "此前公布的块号;Block of a head published before") @Min(1) @Nullable
        Long headBlock,

        @Parameter(description = "此前公布的哈希;Hash of that head") @Pattern(regexp = "[0-9a-f]{40,128}") @Nullable
        String headHash)
        implements QueryParameters {

    long first() {
        return from == null ? 1 : from;
    }

    long last() {
        return to == null ? Long.MAX_VALUE : to;
    }

    HeadWitness.@Nullable Known published() {
        return headBlock == null || headHash == null ? null : new HeadWitness.Known(headBlock, headHash);
    }
}
