package org.minkang.pairing.staff;

import java.util.List;

/**
 * The professional titles that staff can bear.
 *
 * @param items by code
 */
record TitleList(List<ProfessionalTitle> items) {}
