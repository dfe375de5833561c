package org.minkang.gateway.quota;

/**
 * Who spends a quota.
 *
 * @param known whether a verified token names them; strangers are known by their address only
 * @param name the OAuth client, or the network address
 */
record Requester(boolean known, String name) {}
