/** Dispatched staff on post (派驻): who is where from when to when, and whether the agreed seats were filled without a gap. */
@NullMarked
package org.minkang.pairing.posting;

import org.jspecify.annotations.NullMarked;
