/** Exact figures: nothing that decides whether a target is met is ever rounded. */
@NullMarked
package org.minkang.pediatrics.figure;

import org.jspecify.annotations.NullMarked;
