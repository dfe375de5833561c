package org.minkang.kit.journal;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.web.QueryParameters;

/**
 * Which journal rows are wanted.
 *
 * @param entityId of one entity
 * @param actor of one person or system
 * @param from recorded then or later
 * @param to recorded before
 * @param action of one kind of change
 */
record AuditQuery(
        @Parameter(description = "对象标识;Entity id") @Nullable UUID entityId,

        @Parameter(description = "操作者;Who acted") @Size(max = 200) @Nullable
        String actor,

        @Parameter(description = "起始时刻(含);Recorded then or later") @Nullable
        Instant from,

        @Parameter(description = "截止时刻(不含);Recorded before") @Nullable
        Instant to,

        @Parameter(description = "动作;What happened") @Size(max = 100) @Nullable
        String action)
        implements QueryParameters {}
