package org.minkang.pairing.activity;

/** What dispatched staff do (支援工作内容). */
public enum ActivityKind {
    EXPERT_CLINIC("D0-A01", "专家门诊"),
    TEACHING_ROUND("D0-A02", "带教查房"),
    CASE_DISCUSSION("D0-A03", "病例讨论"),
    DEMONSTRATION("D0-A04", "示范操作"),
    PROFESSIONAL_TRAINING("D0-A05", "业务培训"),
    LECTURE("D0-A06", "学术讲座"),
    MENTORING("D0-A07", "传帮带"),
    DEPARTMENT_BUILDING("D0-A08", "帮助建设重点科室"),
    NEW_SERVICE("D0-A09", "开拓新业务"),
    APPROPRIATE_TECHNOLOGY("D0-A10", "应用适宜技术"),
    WORK_SYSTEMS("D0-A11", "完善各项工作制度和业务管理规范");

    private final String catalogueId;
    private final String title;

    ActivityKind(String catalogueId, String title) {
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
