/** A real PostgreSQL from embedded binaries, set up to keep what it is given. */
@NullMarked
package org.minkang.local.postgres;

import org.jspecify.annotations.NullMarked;
