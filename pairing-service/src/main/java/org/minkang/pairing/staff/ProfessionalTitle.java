package org.minkang.pairing.staff;

import org.minkang.pairing.pairing.Specialty;

/**
 * A professional title of health staff (卫生专业技术职务).
 *
 * @param code three digits of GB/T 8561-2001
 * @param zh its name
 * @param en its name in English
 * @param rank how high it stands
 * @param specialty the field whose staff bear it
 */
public record ProfessionalTitle(String code, String zh, String en, TitleRank rank, Specialty specialty) {}
