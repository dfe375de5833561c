/** Who owes what by when, in one shape for all services. */
@NullMarked
package org.minkang.kit.obligation;

import org.jspecify.annotations.NullMarked;
