/** A service's local copy of the institution registry, kept fresh from the registry's feed. */
@NullMarked
package org.minkang.kit.institution;

import org.jspecify.annotations.NullMarked;
