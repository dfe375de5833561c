/** Cheap request timing and domain gauges. */
@NullMarked
package org.minkang.kit.observability;

import org.jspecify.annotations.NullMarked;
