/** Indicators of effect at the recipient (受援单位成效): monthly returns, and how they compare with the year before. */
@NullMarked
package org.minkang.pairing.effect;

import org.jspecify.annotations.NullMarked;
