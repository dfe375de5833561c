package org.minkang.pediatrics.rule;

/**
 * What a rule finds of one subject.
 *
 * @param rule which one
 * @param judgement what it finds
 */
public record Finding(StructuralRule rule, Judgement judgement) {}
