package org.minkang.pediatrics.population;

import java.util.List;

/** How far a figure is settled. */
public enum PopulationStatus {
    /** 初步数 */
    PROVISIONAL,
    /** 正式数 */
    FINAL,
    /** 修订数: another one was final before. */
    REVISED;

    /** The transitions it allows, by the name of their sub-resource: a figure is replaced by another, whatever its status. */
    public List<String> allowedTransitions() {
        return List.of();
    }
}
