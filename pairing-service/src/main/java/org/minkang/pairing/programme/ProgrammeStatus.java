package org.minkang.pairing.programme;

import java.util.List;

/** How far a programme has come. */
public enum ProgrammeStatus {
    /** 起草 */
    DRAFT,
    /** 已发布 */
    PUBLISHED,
    /** 已结束 */
    CLOSED;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case DRAFT -> List.of("publication");
            case PUBLISHED -> List.of("closure");
            case CLOSED -> List.of();
        };
    }
}
