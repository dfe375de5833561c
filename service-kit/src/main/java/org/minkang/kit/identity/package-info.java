/** Who calls and what they may do: access tokens, callers, access rules, separation of duties. */
@NullMarked
package org.minkang.kit.identity;

import org.jspecify.annotations.NullMarked;
