package org.minkang.kit.obligation;

import java.util.UUID;

/**
 * The resource by which an obligation is met.
 *
 * @param service the service that keeps it, by its path name: {@code pairing}
 * @param entityType the kind of resource, kebab-case and plural as in its path: {@code pairings}
 * @param entityId its id
 */
public record ObligationSubject(String service, String entityType, UUID entityId) {}
