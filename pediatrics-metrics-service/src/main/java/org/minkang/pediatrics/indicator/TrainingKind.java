package org.minkang.pediatrics.indicator;

/** Ways in which staff for children is trained. */
public enum TrainingKind {
    /** Undergraduates of pediatrics (D8-N02). */
    UNDERGRADUATE("儿科学本科专业"),
    /** Pediatric residents in standard training (D8-N03). */
    RESIDENCY("儿科专业住院医师规范化培训"),
    /** Obstetricians and midwives (D8-N04). */
    OBSTETRIC("产科医师及助产士培训"),
    /** Transfer training of pediatricians (D8-N05). */
    TRANSFER("儿科医生转岗培训");

    private final String nameZh;

    TrainingKind(String nameZh) {
        this.nameZh = nameZh;
    }

    /** As plans print it. */
    public String nameZh() {
        return nameZh;
    }
}
