package org.minkang.kit.web;

/**
 * Marks a record whose components are query parameters. All of an operation's records together say which parameters it takes: an
 * unknown one is refused, and every bad value is named at once.
 */
public interface QueryParameters {}
