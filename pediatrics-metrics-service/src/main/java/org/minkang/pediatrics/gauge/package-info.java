/** How targets are met in every province and prefecture, as dashboards pull it. */
@NullMarked
package org.minkang.pediatrics.gauge;

import org.jspecify.annotations.NullMarked;
