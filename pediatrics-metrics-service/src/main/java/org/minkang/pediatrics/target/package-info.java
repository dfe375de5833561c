/** What a region's indicators are to reach by when (指标目标), its own or what it inherits. */
@NullMarked
package org.minkang.pediatrics.target;

import org.jspecify.annotations.NullMarked;
