package org.minkang.pairing.monthly;

import java.util.List;

/** Where a monthly report stands on a day (报送状态). */
public enum ReportStanding {
    /** 待报送: not submitted, and in time still */
    AWAITED,
    /** 已报送: submitted on the due day or before */
    SUBMITTED,
    /** 迟报: submitted after the due day */
    LATE,
    /** 漏报: not submitted, and the due day has passed */
    MISSING;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case AWAITED, MISSING -> List.of("submission");
            case SUBMITTED, LATE -> List.of("reopening");
        };
    }
}
