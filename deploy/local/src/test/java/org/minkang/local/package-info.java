/** Tests of this package's promises, with real processes and a real PostgreSQL where they are about those. */
@NullMarked
package org.minkang.local;

import org.jspecify.annotations.NullMarked;
