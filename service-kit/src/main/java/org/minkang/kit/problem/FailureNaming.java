package org.minkang.kit.problem;

import org.jspecify.annotations.Nullable;

/** Names the failures that only one part of an application knows, such as those of its database. A part contributes its own as a bean. */
@FunctionalInterface
public interface FailureNaming {

    /** The name of {@code failure} itself, not of its causes; null when it has none here. */
    @Nullable
    ProblemException name(Throwable failure);
}
