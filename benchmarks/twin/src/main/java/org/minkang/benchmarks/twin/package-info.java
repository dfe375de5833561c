/** The registry's list, get and create as a team would write them without the kit, to measure pairing-service against. */
@NullMarked
package org.minkang.benchmarks.twin;

import org.jspecify.annotations.NullMarked;
