package org.minkang.pairing.activity;

/** Fields in which recipients are helped (支援领域). */
public enum ActivityField {
    BASIC_CARE("D0-F01", "基本医疗"),
    PREVENTIVE_CARE("D0-F02", "预防保健"),
    PUBLIC_HEALTH("D0-F03", "公共卫生"),
    CHINESE_MEDICINE("D0-F04", "中医中药"),
    OBSTETRICS("D0-F05", "产科"),
    FIRST_AID("D0-F06", "急救技术"),
    DISEASE_CONTROL("D0-F07", "常见病、多发病和传染病等重点疾病的规范防治");

    private final String catalogueId;
    private final String title;

    ActivityField(String catalogueId, String title) {
        this.catalogueId = catalogueId;
        this.title = title;
    }

    /** The row of the programme catalogue. */
    public String catalogueId() {
        return catalogueId;
    }

    /** As the programme calls it. */
    public String title() {
        return title;
    }
}
