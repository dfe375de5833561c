/** How evenly a resource is spread over regions (Gini, Theil), year by year. */
@NullMarked
package org.minkang.pediatrics.equity;

import org.jspecify.annotations.NullMarked;
