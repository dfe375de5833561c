/** What all services share. Knows no service. */
@NullMarked
package org.minkang.kit;

import org.jspecify.annotations.NullMarked;
