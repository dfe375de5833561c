/** Tests of populations. */
@NullMarked
package org.minkang.pediatrics.population;

import org.jspecify.annotations.NullMarked;
