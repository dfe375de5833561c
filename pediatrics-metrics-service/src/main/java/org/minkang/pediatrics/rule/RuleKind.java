package org.minkang.pediatrics.rule;

/** How a row of the programme is expressed here. */
public enum RuleKind {
    /** It is evaluated, and who does not have it falls short. */
    DUTY,
    /** It is evaluated, and nobody falls short of it. */
    ADVICE,
    /** An indicator is measured by a target. */
    TARGET,
    /** Something forbidden that no return tells of. */
    BAN,
    /** A day by which something is to be done once. */
    DEADLINE,
    /** A statement that nothing here measures. */
    TEXT
}
