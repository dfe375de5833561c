/** The token endpoint over HTTP, with its real filter chain. */
@NullMarked
package org.minkang.authorization;

import org.jspecify.annotations.NullMarked;
