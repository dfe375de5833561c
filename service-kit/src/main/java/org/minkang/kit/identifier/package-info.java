/** Identifiers with their checks: credit codes, insurance codes, UUIDs. */
@NullMarked
package org.minkang.kit.identifier;

import org.jspecify.annotations.NullMarked;
