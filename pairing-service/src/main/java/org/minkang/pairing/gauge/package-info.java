/** How the support goes on in each prefecture, as dashboards pull it. */
@NullMarked
package org.minkang.pairing.gauge;

import org.jspecify.annotations.NullMarked;
