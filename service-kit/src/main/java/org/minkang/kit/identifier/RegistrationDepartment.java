package org.minkang.kit.identifier;

/** Who registers an organisation (登记管理部门), as the first character of its credit code says (GB 32100-2015). */
public enum RegistrationDepartment {
    /** 机构编制: bureaus, public hospitals, township health centres */
    STAFFING_OFFICE,
    /** 民政: associations, private non-profit hospitals, foundations */
    CIVIL_AFFAIRS,
    /** 工商,今市场监管: companies, sole traders, cooperatives */
    MARKET_REGULATION,
    /** any other department */
    OTHER;

    static RegistrationDepartment of(char first) {
        return switch (first) {
            case '1' -> STAFFING_OFFICE;
            case '5' -> CIVIL_AFFAIRS;
            case '9' -> MARKET_REGULATION;
            default -> OTHER;
        };
    }
}
