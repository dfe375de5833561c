package org.minkang.pairing.effect;

import java.util.List;

/** Whether a return is as it was submitted. */
public enum EffectStatus {
    /** 已报送 */
    SUBMITTED,
    /** 已更正 */
    CORRECTED;

    /** The transitions it allows while the programme goes on, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return List.of("correction");
    }
}
