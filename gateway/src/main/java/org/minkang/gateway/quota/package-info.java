/** How much each client may ask. */
@NullMarked
package org.minkang.gateway.quota;

import org.jspecify.annotations.NullMarked;
