package org.minkang.kit.identity;

/** What a caller is in the programmes. Every role is bounded by the caller's regions, and by the institution where it has one. */
public enum Role {
    /** 省级管理员(卫生健康) */
    PROV_ADMIN,
    /** 市级管理员(卫生健康) */
    CITY_ADMIN,
    /** 县级管理员(卫生健康) */
    COUNTY_ADMIN,
    /** 省级医疗保障行政部门 */
    INS_PROV,
    /** 市级医疗保障行政部门 */
    INS_CITY,
    /** 县级医疗保障行政部门 */
    INS_COUNTY,
    /** 医保经办机构 */
    INS_AGENCY,
    /** 执法人员 */
    ENFORCER,
    /** 法制审核人员 */
    LEGAL_REVIEWER,
    /** 听证主持人 */
    HEARING_OFFICER,
    /** 医疗机构管理员 */
    INST_MANAGER,
    /** 牵头部门 */
    DEPT_LEAD,
    /** 参与部门 */
    DEPT_MEMBER,
    /** 联络员 */
    LIAISON,
    /** 专家库成员 */
    EXPERT,
    /** 派驻人员 */
    DISPATCHED,
    /** 审计、监察 */
    AUDITOR,
    /** 公众 */
    PUBLIC
}
