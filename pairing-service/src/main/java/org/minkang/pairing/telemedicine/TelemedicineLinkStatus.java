package org.minkang.pairing.telemedicine;

import java.util.List;

/** Whether a link is in force. */
public enum TelemedicineLinkStatus {
    /** 运行中 */
    IN_FORCE,
    /** 已终止 */
    ENDED;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return this == IN_FORCE ? List.of("closure") : List.of();
    }
}
