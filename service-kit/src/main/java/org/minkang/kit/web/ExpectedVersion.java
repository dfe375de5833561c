package org.minkang.kit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;

/**
 * The version that a caller read and means to change, from {@code If-Match}. As a controller argument it makes the header required:
 * 428 without it, unless the argument is {@code @Nullable}; 400 when it is no entity tag of ours.
 *
 * @param value the version, 0 or more
 */
@Schema(hidden = true)
public record ExpectedVersion(long value) {

    /**
     * Refuses a change of something that changed since.
     *
     * @throws ProblemException {@code STALE_VERSION}
     */
    public void require(long current) {
        if (value != current) {
            throw new ProblemException(CommonProblem.STALE_VERSION);
        }
    }
}
