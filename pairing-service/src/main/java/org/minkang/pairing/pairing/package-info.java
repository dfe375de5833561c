/** Pairings (结对) of a supporter with a recipient: states, plans, agreement. */
@NullMarked
package org.minkang.pairing.pairing;

import org.jspecify.annotations.NullMarked;
