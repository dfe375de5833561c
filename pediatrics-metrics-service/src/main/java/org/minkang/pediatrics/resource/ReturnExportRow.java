package org.minkang.pediatrics.resource;

import java.util.UUID;

/**
 * A return as a row of a file.
 *
 * @param id of the return
 * @param institution its credit code
 * @param institutionName its name
 * @param year which it is about
 * @param figures what it says
 * @param status how far it has come
 */
record ReturnExportRow(UUID id, String institution, String institutionName, int year, Figures figures, String status) {}
