/** Tells when a target is reached, and when it is lost again. */
@NullMarked
package org.minkang.pediatrics.watch;

import org.jspecify.annotations.NullMarked;
