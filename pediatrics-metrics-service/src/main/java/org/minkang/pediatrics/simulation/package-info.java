/** What would be if: more beds, more children, another target. Nothing here is written. */
@NullMarked
package org.minkang.pediatrics.simulation;

import org.jspecify.annotations.NullMarked;
