package org.minkang.kit.region;

/** Levels of administrative divisions, widest first. */
public enum RegionLevel {
    /** 全国 */
    NATION,
    /** 省、自治区、直辖市 */
    PROVINCE,
    /** 地级市、地区、自治州、盟 */
    PREFECTURE,
    /** 县、县级市、市辖区、旗 */
    COUNTY
}
