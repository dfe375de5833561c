/** Administrative divisions (行政区划) by GB/T 2260, and the part of the country a caller may see. */
@NullMarked
package org.minkang.kit.region;

import org.jspecify.annotations.NullMarked;
