/** How many children and residents live where. */
@NullMarked
package org.minkang.pediatrics.population;

import org.jspecify.annotations.NullMarked;
