/** How many township health centres are supported (覆盖率), against the target, by region. */
@NullMarked
package org.minkang.pairing.coverage;

import org.jspecify.annotations.NullMarked;
